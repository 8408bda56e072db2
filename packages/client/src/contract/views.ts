// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnList, AddOnView, AddressList, AddressView, ApiKeyList, ApiKeyShown, ApiKeyView, ApprovalView, BayList, BayView, Board, BoardCard, BoardNews, BookingDetails, BookingPage, BookingState, BookingView, CategoryList, CategoryView, ClosureList, ClosureView, ConsentView, CustomerDetails, CustomerPage, CustomerView, DeviceList, DevicePaired, DevicePeople, DeviceView, ExplanationView, FeePreview, FleetPage, FleetView, FoundVehicles, HoldView, Me, PasskeyList, PasskeyOptions, PasskeyView, QuoteView, RecoveryCodes, RoleList, RoleView, SecurityView, ServiceList, ServiceView, SessionList, SessionView, SiteList, SiteView, SlotList, SlotView, TotpEnrolment, UserDetails, UserPage, UserRow, UserView, VehicleList, VehicleView } from './index.ts';

/** Every view of the contract by its name. */
export interface Views {
  readonly AddOnList: AddOnList;
  readonly AddOnView: AddOnView;
  readonly AddressList: AddressList;
  readonly AddressView: AddressView;
  readonly ApiKeyList: ApiKeyList;
  readonly ApiKeyShown: ApiKeyShown;
  readonly ApiKeyView: ApiKeyView;
  readonly ApprovalView: ApprovalView;
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
  readonly DeviceList: DeviceList;
  readonly DevicePaired: DevicePaired;
  readonly DevicePeople: DevicePeople;
  readonly DeviceView: DeviceView;
  readonly ExplanationView: ExplanationView;
  readonly FeePreview: FeePreview;
  readonly FleetPage: FleetPage;
  readonly FleetView: FleetView;
  readonly FoundVehicles: FoundVehicles;
  readonly HoldView: HoldView;
  readonly Me: Me;
  readonly PasskeyList: PasskeyList;
  readonly PasskeyOptions: PasskeyOptions;
  readonly PasskeyView: PasskeyView;
  readonly QuoteView: QuoteView;
  readonly RecoveryCodes: RecoveryCodes;
  readonly RoleList: RoleList;
  readonly RoleView: RoleView;
  readonly SecurityView: SecurityView;
  readonly ServiceList: ServiceList;
  readonly ServiceView: ServiceView;
  readonly SessionList: SessionList;
  readonly SessionView: SessionView;
  readonly SiteList: SiteList;
  readonly SiteView: SiteView;
  readonly SlotList: SlotList;
  readonly SlotView: SlotView;
  readonly TotpEnrolment: TotpEnrolment;
  readonly UserDetails: UserDetails;
  readonly UserPage: UserPage;
  readonly UserRow: UserRow;
  readonly UserView: UserView;
  readonly VehicleList: VehicleList;
  readonly VehicleView: VehicleView;
}
