/** Where the public reads a publication. The portal is an application of its own: a plain address, not a route of ours. */
export function publicationUrl(id: string): string {
  return `/portal/decisions/${encodeURIComponent(id)}`;
}
