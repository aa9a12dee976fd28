import { form, type Form } from './form.ts';

/** Links that open a map, and pages that say how to get somewhere. */
export const LINKS: Form[] = [
  form(
    'a map link',
    'hard',
    /\bmaps?\.|\bgoo\.gl|\bg\.page\b|\bg\.co\/|\bplus\.codes\b|openstreetmap|\bosm\.(?:org|to)\b|\bosmaps\b|\bstreetmap\b/i,
    /\bwaze\.com|\bcitymapper\.com|\bhere\.com|\bher\.is\b|\bmapy\.|\b2gis\b|gridreferencefinder|\bstreetview\b|\bgeohack\b/i,
    /\/(?:[a-z]+-)?maps?(?:[/?#)\s-]|$)|\/maps?\b/i,
    /[?&#](?:cid|ll|sll|daddr|saddr|destination|place_id|ftid|mlat|mlon)=|\bcid=\d|[?&]q=[-+]?\d{1,2}\.\d|\/@[-+]?\d/i,
  ),
  form(
    'a page that says how to get there',
    'hard',
    /\/(?:how-to-|where-to-)?(?:find|reach|get)-(?:us|me|here|there)(?![\p{L}\d])/iu,
    /\/(?:getting-here|getting-to-us|where-we-are|our-location|directions?)(?=[/?.#\s)]|$)/i,
  ),
];
