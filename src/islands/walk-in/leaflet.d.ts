/** The same Leaflet, in the form from which src/integrations/leaflet-without.ts cuts. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
