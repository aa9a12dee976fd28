/** The same Leaflet in parts, so that only those in use are sent. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
