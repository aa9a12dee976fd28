/** Every runtime has URL, but TypeScript declares it only together with the DOM or Node; the schema's types need this much. */
declare class URL {
  static canParse(url: string): boolean;
  constructor(url: string);
  readonly username: string;
  readonly password: string;
  readonly port: string;
  readonly hash: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly searchParams: Iterable<[name: string, value: string]>;
}
