/** Connection URLs that lead into one schema of a database. */

/** The URL with `schema` as the whole search path, set as the connection opens; other options of the URL stay. `schema`: a plain lower-case name. */
export function withSearchPath(url: string, schema: string): string {
  // Only the part after the question mark is parsed: URLs of sockets are legal for the driver, but not for `URL`.
  const [base = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const options = [parameters.get('options') ?? '', `-c search_path=${schema}`];
  parameters.set('options', options.join(' ').trim());
  return `${base}?${parameters}`;
}
