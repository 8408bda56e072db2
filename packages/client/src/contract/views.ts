// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnList, AddOnView, AddressList, AddressView, BayList, BayView, Board, BoardCard, BoardNews, BookingDetails, BookingPage, BookingState, BookingView, CategoryList, CategoryView, ClosureList, ClosureView, ConsentView, CustomerDetails, CustomerPage, CustomerView, ExplanationView, FeePreview, FleetPage, FleetView, FoundVehicles, HoldView, Me, QuoteView, ServiceList, ServiceView, SessionView, SiteList, SiteView, SlotList, SlotView, UserView, VehicleList, VehicleView } from './index.ts';

/** Every view of the contract by its name. */
export interface Views {
  readonly AddOnList: AddOnList;
  readonly AddOnView: AddOnView;
  readonly AddressList: AddressList;
  readonly AddressView: AddressView;
  readonly BayList: BayList;
  readonly BayView: BayView;
  readonly Board: Board;
  readonly BoardCard: BoardCard;
  readonly BoardNews: BoardNews;
  readonly BookingDetails: BookingDetails;
  readonly BookingPage: BookingPage;
  readonly BookingState: BookingState;
  readonly BookingView: BookingView;
  readonly CategoryList: CategoryList;
  readonly CategoryView: CategoryView;
  readonly ClosureList: ClosureList;
  readonly ClosureView: ClosureView;
  readonly ConsentView: ConsentView;
  readonly CustomerDetails: CustomerDetails;
  readonly CustomerPage: CustomerPage;
  readonly CustomerView: CustomerView;
  readonly ExplanationView: ExplanationView;
  readonly FeePreview: FeePreview;
  readonly FleetPage: FleetPage;
  readonly FleetView: FleetView;
  readonly FoundVehicles: FoundVehicles;
  readonly HoldView: HoldView;
  readonly Me: Me;
  readonly QuoteView: QuoteView;
  readonly ServiceList: ServiceList;
  readonly ServiceView: ServiceView;
  readonly SessionView: SessionView;
  readonly SiteList: SiteList;
  readonly SiteView: SiteView;
  readonly SlotList: SlotList;
  readonly SlotView: SlotView;
  readonly UserView: UserView;
  readonly VehicleList: VehicleList;
  readonly VehicleView: VehicleView;
}
