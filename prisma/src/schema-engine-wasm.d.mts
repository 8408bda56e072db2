type SchemaFile = { readonly path: string; readonly content: string };
type Source = { readonly tag: 'schemaDatasource'; readonly files: readonly SchemaFile[]; readonly configDir: string };
type Wanted = { readonly tag: 'schemaDatamodel'; readonly files: readonly SchemaFile[] };
type Side = Source | Wanted;

export type SchemaEngine = {
  diff(params: {
    readonly from: Side;
    readonly to: Side;
    readonly script: boolean;
    readonly exitCode: boolean;
    readonly filters: { readonly externalTables: readonly string[]; readonly externalEnums: readonly string[] };
  }): Promise<{ readonly exitCode: number; readonly stdout: string | null }>;
  free(): void;
};

export const engineVersion: string;

export const openEngine: (options: {
  readonly url?: string;
  readonly shadowDatabaseUrl?: string;
  readonly datamodels?: readonly string[];
}) => Promise<SchemaEngine>;
