/**
 * The words of the field that facts are written in. Each has its sentence in `content/ui/<lang>.json`,
 * so a page can be drawn in a language nobody has written descriptions in.
 */

/** Who is looking: V being hurt, F worried about someone, P working with someone, X worried about their own behaviour. */
export const AUDIENCES = ['V', 'F', 'P', 'X'] as const;

/** Whom a service is for, by sex. `unknown` is shown as "ask them". */
export const SEXES = ['any', 'women', 'men', 'unknown'] as const;

/** Communities a service is run by and for. */
export const COMMUNITIES = [
  'south_asian',
  'black',
  'muslim',
  'sikh',
  'jewish',
  'polish',
  'chinese',
  'latin_american',
  'eastern_european',
  'african',
  'yemeni',
  'bangladeshi',
  'iranian_kurdish',
  'migrants',
  'lgbt',
  'deaf',
  'disabled',
  'learning_disability',
  'older',
  'young',
] as const;

/** Ways to reach a service. */
export const CHANNEL_KINDS = [
  'phone',
  'text',
  'whatsapp',
  'webchat',
  'bsl',
  'relay',
  'email',
  'form',
  'visit',
  'app',
] as const;

/** What one of several lines is for. `main` is the one to try first. */
export const PURPOSES = [
  'main',
  'second',
  'out_of_hours',
  'under_18',
  'over_18',
  'professionals',
  'public',
  'refuge_space',
  'emergency',
  'non_urgent',
  'from_abroad',
  'office',
  'worried_about_child',
  'isva',
  'women',
  'men',
  'children',
  'report_online',
  'find_local',
] as const;

/** What it costs: `free`, `standard` (the usual charge of your phone), or `unknown`. */
export const COSTS = ['free', 'standard', 'unknown'] as const;

/** `yes`, `no`, or nobody has told us. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;

/** What happens when you use a channel. At least one; `unknown` says so honestly. */
export const EXPECTATIONS = [
  'worker_listens',
  'operator_asks_service',
  'press_55_if_silent',
  'handler_asks',
  'council_worker_asks',
  'asks_if_safe',
  'may_stay_unnamed',
  'rings_back',
  'finds_space',
  'place_told_by_phone',
  'interpreter_joins',
  'video_interpreter',
  'typed_relay',
  'register_first',
  'account_first',
  'choose_option',
  'appointment_first',
  'meeting_with_id',
  'form_reply',
  'typed_chat',
  'may_tell_childrens_services',
  'private_unless_danger',
  'recorded',
  'professionals_only',
  'passes_you_on',
  'nurse_or_doctor',
  'no_police_needed',
  'adviser_explains_law',
  'unknown',
] as const;

/** What the service does. */
export const DEEDS = [
  'listens',
  'safety_planning',
  'finds_refuge',
  'refuge_space',
  'dispersed_home',
  'advocacy',
  'court_support',
  'counselling',
  'groups',
  'children_work',
  'young_people_work',
  'housing_help',
  'homelessness_application',
  'home_security',
  'legal_advice',
  'court_order_help',
  'immigration_advice',
  'debt_advice',
  'benefits_advice',
  'medical_care',
  'forensic_care',
  'mental_health_crisis',
  'sexual_health',
  'emergency_response',
  'crime_report',
  'tells_about_partner',
  'protects_child',
  'care_assessment',
  'adult_protection',
  'change_behaviour',
  'professional_advice',
  'training',
  'tech_safety',
  'removes_images',
  'stalking_advice',
  'forced_marriage_help',
  'fgm_care',
  'trafficking_help',
  'video_relay',
  'text_relay',
  'safe_room',
  'signposts',
  'agencies_meet',
  'tells_school',
  'gp_referral',
  'employer_guidance',
  'practical_help',
  'drug_alcohol_help',
] as const;

/** Who a service does not take, beyond sex, age and area. Shown before the number (C33). */
export const EXCLUSIONS = [
  'not_emergencies',
  'not_professionals',
  'not_friends',
  'not_public',
  'not_perpetrators',
  'not_survivors',
  'not_unregistered_phones',
  'not_outside_partner_abuse',
  'not_16_25_without_children',
  'not_no_recourse',
] as const;

/** How a professional refers. */
export const REFERRAL_WAYS = [
  'same_line',
  'form',
  'email',
  'dash_and_marac_form',
  'practice_form',
  'consent_needed',
  'no_consent_if_high_risk',
  'duty_to_refer',
  'police_only',
  'own_website',
  'any_agency',
  'unknown',
] as const;

/** What we are not sure of. Shown to the reader as such. */
export const DOUBTS = [
  'number_conflict',
  'hours_conflict',
  'hours_unknown',
  'may_have_closed',
  'may_have_moved',
  'provider_changed',
  'funding_may_have_ended',
  'old_source',
  'coverage_unsure',
  'who_unsure',
  'email_old',
  'website_old',
  'posts_unconfirmed',
  'route_unknown',
  'old_numbers_about',
] as const;

/** What may be open about a service and matter to somebody: whether it helps women or men, from what age, in which places, with an
 * interpreter, and whether a visa changes how. */
export const UNKNOWNS = ['sex', 'age', 'areas', 'interpreter', 'no_recourse'] as const;

/** Who published a page that a fact comes from. */
export const PUBLISHERS = ['provider', 'public_body', 'directory', 'third_party'] as const;

/** How sure we are of a contact detail; the table is in design.md, "Evidence and freshness". */
export const EVIDENCE_STATES = ['confirmed', 'published', 'lead'] as const;

/** What a source supports. */
export const SUPPORTS = [
  'number',
  'hours',
  'cost',
  'who',
  'areas',
  'what',
  'web',
  'email',
  'languages',
  'route',
  'status',
] as const;
