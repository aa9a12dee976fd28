// Every row of every decision table in one line each, held against pathways.md (P1 to P167) by hand on 22 November 2026.
// Thresholds are those of the settings of that day. A change of a table is a change of a duty: read the rule, then change both.
// Form: tests/unit/table-lines.ts. Where a row differs from what it was made from, the head of its file in content/ says why.

/** By table: id | what fits it | what it decides | what it brings | what it says | its rules. */
export const TABLE_SPEC: Readonly<Record<string, string>> = {
  children: `
    C-1 | child_hurt_or_direct_threat=true | first: children_front_door | must: child_protection_now | P38
    C-2 | pregnant_or_under_1_with_violence=true | first: children_front_door add: midwife_hv | must: refer_child pre_birth_referral_if_risk tell_midwife | P38 P43
    C-3 | marac_case_with_child=true | first: children_front_door | must: refer_child | P38
    C-4 | fm_hba_fgm_risk_child=true | first: children_front_door | must: refer_child never: tell_family | P38 P85
    C-5 | child_in_household_no_direct_harm=true | add: children_front_door family_early_help child_support_service | must: refer_or_ask_front_door early_help_with_consent | P37 P38
    C-6 | child_related_but_lives_elsewhere=true | add: children_front_door | must: front_door_where_child_lives | P37 P39
    C-7 | audience=V children=true | add: child_support_service school_dsl | never: blame_parent threaten_referral say: children_honestly | P40
    C-C1 | asking_would_endanger_child_or_evidence=true | must: share_without_consent | P38
    C-C2 | early_help_level=true | must: early_help_with_consent | P38
    E-1 | police_attended=true age=4..17 unless: home_educated=true under_reception_age=true | notify=school | add: op_encompass school_dsl | must: police_tell_school school_supports_quietly | P42
    E-2 | home_educated=true | notify=council | add: op_encompass | must: police_tell_council | P42
    E-3 | under_reception_age=true | notify=local_scheme_only | must: below_school_age | P42
    E-4 | any of: police_attended=true home_educated=true under_reception_age=true | never: tell_parent_of_notice question_child notice_as_referral | P42
    always | never: discuss_with_who_harms ask_if_child_saw | P37 P38
  `,
  clares_law: `
    CL-4 | about=relative_not_partner | route=not_available | remove: clares_law (audience) | say: partner_or_ex_only | P96
    CL-1 | about=own_partner_or_ex | route=right_to_ask | add: clares_law | must: right_to_ask | P93 P95
    CL-2 | about=someone_elses_partner | route=right_to_ask_third_party | add: clares_law | must: who_asks_may_hear_nothing | P93
    CL-3 | professional=true unless: about=relative_not_partner | route=right_to_know | add: clares_law | must: prompt_right_to_know | P94
    CL-5 | danger=now/not_sure | box emergency first: emergency_999 | must: ring_999_first never: wait_for_the_answer | P95
    CL-6 | nothing_disclosed=true | never: call_it_safe say: nothing_told_is_not_safe | P96
    always | never: tell_partner_of_request | P96
  `,
  fgm: `
    FG-1 | known=true under_18=true role=regulated_health_social_care_or_teacher | add: police_101 children_front_door | must: report_it_yourself refer_child | P90
    FG-2 | suspected_or_at_risk=true under_18=true | first: children_front_door | must: child_protection_now | P90
    FG-3 | adult=true | add: fgm_service | must: no_report_for_adults | P90
    FG-4 | known=true under_18=true role=other | first: children_front_door police_101 | must: refer_to_children_and_police | P90
    always | never: examine_to_check | P90
  `,
  forced_marriage_hba: `
    F-1 | travel_now=true | box emergency first: emergency_999 fmu | must: ring_999_then_fmu | P86
    F-2 | travel_soon=true | first: fmu hba_specialist add: police_101 injunction_help | must: police_and_fmu_same_day | P86 P88
    F-3 | abroad=true | first: fmu | must: fmu_or_embassy | P86
    F-4 | under_18=true | first: fmu children_front_door | must: child_marriage_is_a_crime refer_child | P87 P89
    F-5 | lacks_capacity=true | first: fmu asc_safeguarding add: advocate | must: no_capacity_means_forced | P87 P89
    F-6 | already_married=true | first: fmu hba_specialist add: family_legal refuge | must: married_already | P88 P89
    F-7 | professional=true | add: marac idva police_101 | must: run_table_forced_marriage_hba refer_on_judgement | P24 P84 P89
    always | never: mediation contact_family_or_leaders family_interpreter letter_home assume_from_origin send_away_without_plan | P85
  `,
  general_practice: `
    G-1 | iris=true sex=woman age=16.. unless: role=perpetrator_patient | add: iris_ae | must: see_alone ask_hark offer_iris_with_consent record_safe_contact hide_record never: wait_for_iris | P47 P49 P50 P52
    G-2 | iris=true sex=man | add: mens_da_local mens_da_helpline | must: iris_if_takes_men never: send_man_away | P47 P127
    G-3 | iris=false | add: local_da_lead national_da_helpline remove: iris_ae (not_live) | must: refer_direct_with_consent offer_private_phone | P55
    G-4 | iris=not_sure unless: role=perpetrator_patient | add: iris_ae local_da_lead | must: ask_practice_lead never: wait_for_iris | P48
    G-5 | role=perpetrator_patient | add: perpetrator_helpline perpetrator_programme remove: iris_ae (safety) | never: reveal_what_was_said | P53 P125
    G-6 | patient_under_16=true | first: children_front_door remove: iris_ae (age) | must: child_safeguarding_route | P133
    G-7 | third_party_present=true | must: find_routine_reason never: ask_in_company | P51 P153
    G-8 | needs_interpreter=true | must: professional_interpreter never: family_interpreter | P51 P137
    G-9 | same_practice_couple=true | must: tell_neither_of_the_other other_record_with_care | P53
    G-10 | asks_for_legal_aid_letter=true gp_contract=true | add: gp_letter family_legal | must: letter_is_free | P57
    G-11 | asks_for_legal_aid_letter=true gp_contract=false | must: hospital_letter | P57
    G-12 | patient_declines=true high_risk=false | must: respect_no leave_help_safely hide_record | P49
    G-13 | patient_declines=true high_risk=true | add: marac idva | must: consent_overridden | P21 P28
    G-14 | iris=true sex=non_binary_or_self_described/skip unless: role=perpetrator_patient | add: iris_ae local_da_lead | must: ask_whom_iris_takes | P129 P160
    G-HARK | any of: humiliated=true afraid=true raped_or_forced=true kicked_or_hurt=true | add: local_da_lead | must: hark_one_yes | P50
  `,
  homelessness: `
    H-10 | violence_not_domestic=true | priority_need=only_if_vulnerable | must: priority_if_not_domestic | P141
    H-1 | staying_probably_leads_to_da=true eligible=true | homeless=true priority_need=true intentional=false emergency_accommodation=true | add: council_homelessness refuge dispersed_safe | must: homeless_with_priority | P58 P59
    H-2 | still_living_there=true | must: need_not_have_left | P58
    H-3 | owns_or_has_tenancy=true | must: having_a_home_is_no_bar | P58
    H-4 | single_no_children=true unless: violence_not_domestic=true eligible=false | priority_need=true | must: priority_for_single | P59
    H-5 | man=true unless: violence_not_domestic=true eligible=false | priority_need=true | must: priority_for_men | P59 P127
    H-6 | no_local_connection=true | must: any_council_takes_it never: say_own_council_only | P60
    H-7 | council_demands_proof=true | add: housing_legal local_da_lead | must: no_proof_first | P61
    H-8 | eligible=false | first: migrant_specialist immigration_adviser | must: run_table_immigration | P62 P74
    H-9 | area=worcestershire | must: name_the_district | P63
    H-11 | age=16..17 | first: children_front_door | must: children_services_with_housing | P71
    H-12 | wants_social_housing_elsewhere=true needs_to_move_because_of_da=true | must: local_connection_is_no_bar | P69
    H-13 | thinks_of_ending_tenancy=true | add: housing_legal | must: advice_before_notice | P68
    H-14 | professional_public_authority=true consent=y | must: duty_to_refer | P70
    H-15 | professional=gp_police_or_school | must: may_refer | P70
    SA-1 | kind=refuge | counts=true | must: counts_as_safe | P64
    SA-2 | kind=specialist | counts=true | must: counts_as_safe | P64
    SA-3 | kind=dispersed_with_support | counts=true | must: counts_as_safe | P64
    SA-4 | kind=second_stage | counts=true | must: counts_as_safe | P64
    SA-5 | kind=designated_emergency | counts=true | must: counts_as_safe | P64
    SA-6 | kind=sanctuary_at_home unless: abuser_lives_there=true | counts=true | must: counts_if_they_live_elsewhere | P64 P67
    SA-7 | kind=shared_bed_and_breakfast | counts=false | must: roof_in_emergency_only never: call_bnb_safe | P65
    SA-8 | kind=hostel_without_support | counts=false | never: call_hostel_safe | P64 P65
    SN-1 | abuser_lives_there=true | offer=false | remove: sanctuary (safety) | never: sanctuary_where_they_live | P67
    SN-4 | victim_wants=false | offer=false | must: sanctuary_is_a_choice | P67
    SN-3 | high_risk=true | offer=with_marac_and_idva_only | add: marac idva | must: sanctuary_with_marac | P67 P23
    SN-2 | abuser_lives_there=false victim_wants=true risk_assessed=true | offer=true | add: sanctuary | must: sanctuary_any_tenure | P67
  `,
  immigration: `
    N-1 | status=partner_of_british_or_settled | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open settling_may_be_open | P75
    N-2 | status=fiance_or_proposed_partner | first: migrant_specialist immigration_adviser | must: other_ways_may_be_open | P77
    N-3 | status=partner_with_pre_settled_status | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open settling_may_be_open | P75 P81
    N-4 | status=partner_of_worker_student_or_graduate | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open next_step_needed_in_time | P75 P76
    N-5 | status=partner_of_person_with_protection_status | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open settling_may_be_open adviser_confirms | P75
    N-6 | status=armed_forces_partner | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open settling_may_be_open adviser_confirms | P75
    N-7 | status=partner_permission_expired | first: migrant_specialist immigration_adviser | must: mvdac_may_be_open | P75
    N-8 | status=student_or_worker_in_own_right | first: migrant_specialist immigration_adviser | must: other_ways_may_be_open | P77
    N-9 | status=visitor_or_undocumented_never_partner | first: migrant_specialist immigration_adviser | must: other_ways_may_be_open | P77 P78 P79
    N-10 | status=asylum_seeker | first: migrant_specialist immigration_adviser add: asylum_support | must: asylum_support_may_move | P80
    N-11 | status=settled_or_british | add: migrant_specialist immigration_adviser | must: status_may_be_no_bar | P74
    N-12 | status=unsure | first: migrant_specialist immigration_adviser | must: adviser_looks_first | P72
    N-O1 | child=true nrpf=true | add: children_front_door | must: section_17_may_help | P78
    N-O2 | care_needs=true | add: asc_assessment | must: care_whatever_status | P79
    N-O3 | staff=true | must: refer_to_registered_adviser never: give_immigration_advice | P82
    N-O4 | fear_of_deportation=true | first: migrant_specialist | never: promise_no_sharing tell_immigration say: no_firewall | P73
    N-O5 | danger=now/not_sure | box emergency first: emergency_999 | must: ring_999_whatever_status | P1 P72
    N-O6 | status=fiance_or_proposed_partner/visitor_or_undocumented_never_partner child=true | add: children_front_door | must: section_17_may_help | P77 P78
    always | never: say_who_qualifies dead_end | P74 P82 P164
  `,
  marac: `
    M-1 | judgement=true | refer=true | must: refer_on_judgement | P23 P24
    M-2 | ticks=14.. | refer=true | must: refer_on_ticks | P23
    M-3 | callouts_12m=3.. | refer=true | must: refer_on_escalation | P23
    M-4 | months_since_last_marac=0..12 any_new_abuse=true | refer=true | must: refer_as_repeat | P26
    M-5 | months_since_last_marac=13.. | must: treat_as_new_case | P26
    M-6 | otherwise | refer=false | add: local_da_lead | must: still_refer_to_local test_again | P25
    M-R1 | after: refer=true unless: age=0..15 | first: marac idva | must: marac_form_and_idva act_now ask_for_local_route | P23 P33 P34
    M-R2 | after: refer=true consent=n/unsafe_to_ask | must: consent_overridden record_wish_about_police | P21 P28
    M-R3 | after: refer=true age=16..17 | add: children_front_door young_people_da | must: young_peoples_dash childrens_social_care_always | P31
    M-R4 | after: refer=true age=0..15 | first: children_front_door remove: marac (age) | must: childrens_social_care_not_marac | P31 P133
    M-R5 | after: refer=true | never: let_them_learn_of_marac invite_to_marac | P27
    always | must: relatives_count never: score_as_gate | P25 P35
  `,
  nrm: `
    R-1 | adult=true consents=true | add: modern_slavery | must: first_responder_refers | P83
    R-2 | adult=true consents=false | add: modern_slavery | must: notify_without_name | P83
    R-3 | adult=false | first: children_front_door add: modern_slavery | must: child_nrm_without_consent | P83
    R-4 | self=true | add: modern_slavery | say: cannot_refer_self | P83
    always | never: ring_employer_or_family | P83
  `,
  perpetrators: `
    PX-1 | audience=X about_to_hurt=true | box emergency first: emergency_999 perpetrator_helpline | say: go_away_first | P124
    PX-2 | audience=X | first: perpetrator_helpline add: perpetrator_programme gp mental_health_crisis substance_service | never: only_help_for_people_who_harm | P121
    PX-3 | asks_couple_help=true | remove: couple_counselling (safety) | never: couple_counselling say: couple_help_not_safe | P122 P123
    PX-4 | both_say_victim=true | add: local_da_lead | never: decide_who_is_hurt say: specialist_will_ask | P126
    PX-5 | professional_sees_perpetrator=true | add: perpetrator_helpline perpetrator_programme | must: pass_on_a_threat never: reveal_what_was_said referral_as_safety | P124 P125
  `,
  protective_orders: `
    O-1 | order=non_molestation | add: injunction_help family_legal | must: order_non_molestation never: serve_papers | P97
    O-2 | order=occupation | add: injunction_help family_legal | must: order_occupation never: serve_papers | P99
    O-3 | order=dvpn_dvpo | add: police_101 | must: order_dvpo | P100
    O-4 | order=dapn_dapo | add: dapo injunction_help police_101 | must: order_dapo never: dapo_where_not_live | P101
    O-5 | order=stalking_protection | add: police_101 stalking_support | must: order_stalking | P98 P112
    O-6 | order=fmpo | add: fmu injunction_help | must: order_fmpo | P88
    L-1 | case=children_or_property | add: family_legal | must: legal_aid_one_item never: say_too_long_ago | P103
    L-2 | case=protective_injunction | add: family_legal injunction_help | must: legal_aid_injunction | P103
    L-3 | item=gp_letter | add: gp_letter | must: letter_is_free | P57
  `,
  s42: `
    S42-0 | adult_18=false | duty not_adult | add: children_front_door | must: child_safeguarding_route | P41
    S42-6 | abuse=n needs=y/unsure | duty not_met_no_abuse | add: asc_assessment | must: care_assessment_route ask_alone_again | P16
    S42-7 | abuse=n needs=n | duty not_met_no_abuse | add: local_da_lead gp | must: keep_door_open ask_alone_again | P49
    S42-1 | abuse=y needs=y unable_because_of_needs=y | duty met | first: asc_safeguarding add: local_da_lead advocate | must: raise_or_carry_out_enquiry making_safeguarding_personal safety_plan help_beside_enquiry run_table_marac | P9 P13 P18
    S42-2 | abuse=y/unsure needs=y/unsure unable_because_of_needs=y/unsure | duty raise_concern_council_decides | first: asc_safeguarding add: local_da_lead | must: raise_concern help_beside_enquiry run_table_marac | P9 P10
    S42-4 | abuse=y/unsure needs=y/unsure unable_because_of_needs=n | duty not_met_plus_assessment | add: local_da_lead asc_assessment police_101 gp | must: signpost record_signposting offer_assessment_alone consider_own_enquiry run_table_marac never: no_further_action telling_leaflet | P15 P16
    S42-5 | abuse=y/unsure needs=n coerced=true | duty not_met_coerced | add: local_da_lead idva police_101 injunction_help asc_assessment gp | must: signpost record_signposting dash_now legal_advice_if_not_free offer_assessment_alone consider_own_enquiry run_table_marac never: no_further_action telling_leaflet declined_and_closed | P12 P14 P15 P19
    S42-3 | abuse=y/unsure needs=n coerced=false unable_because_of_needs=n | duty not_met_signpost | add: local_da_lead police_101 gp council_homelessness | must: signpost record_signposting run_table_marac never: no_further_action telling_leaflet help_only_if_leaving | P14
    S42-8 | abuse=y/unsure needs=n coerced=false unable_because_of_needs=y/unsure | duty recheck_needs | add: local_da_lead asc_assessment police_101 gp | must: recheck_first_part signpost record_signposting offer_assessment_alone consider_own_enquiry run_table_marac never: no_further_action telling_leaflet | P10 P15
    S42-O1 | high_risk=true | first: marac idva | must: marac_form_and_idva consent_overridden record_wish_about_police | P17 P21 P23
    S42-O2 | child=true | add: children_front_door | must: refer_or_ask_front_door | P14 P37 P39
    S42-O3 | consent=n high_risk=false | must: respect_wishes_unless leave_help_safely | P21
    S42-O4 | consent=unsafe_to_ask high_risk=true | add: marac | must: share_least_without_asking | P21 P28
    S42-O5 | capacity=n | add: advocate asc_safeguarding | must: best_interests never: ask_who_may_harm | P19
    S42-O6 | refuses_assessment=true abuse=y/unsure | add: asc_assessment | must: assessment_goes_on | P16
    S42-O7 | abuser_in_position_of_trust=true | add: position_of_trust | must: position_of_trust_route | P22
    S42-O8 | cannot_stay_safely=true | add: council_homelessness refuge | must: safe_place_now | P14 P58
  `,
  safe_contact: `
    K-1 | situation=no_safe_method | must: contact_wait | P150
    K-2 | situation=safe_number_and_time | must: contact_call | P150 P152
    K-3 | situation=voicemail | must: contact_hang_up | P151
    K-4 | situation=someone_else_answers | must: contact_neutral_reason | P151
    K-5 | situation=not_alone | must: contact_another_time | P152 P153
    K-6 | situation=call_drops | must: contact_no_ring_back | P151
    K-7 | situation=letter_email_or_text | must: contact_that_way_only | P151
    always | never: message_without_leave name_the_service | P151 P154
  `,
  sexual_violence_windows: `
    SV-1 | days=0..7 age=18.. | urgency=now | first: sarc add: isva sexual_health police_101 | must: sarc_now | P110
    SV-2 | days=8..10 age=18.. | urgency=today | add: sarc isva sexual_health | must: sarc_today | P110
    SV-3 | days=11.. age=18.. | urgency=when_ready | add: isva sarc recovery_groups | must: sarc_when_ready | P110 P119
    SV-4 | age=16..17 | urgency=now | first: sarc children_sarc add: isva children_front_door | must: sarc_now childrens_social_care_always | P110 P111 P132
    SV-5 | age=0..15 | urgency=now | first: children_front_door children_sarc add: child_line | must: children_sarc_through_front_door | P111
    SV-6 | age=0..12 | urgency=now | first: children_front_door police_101 children_sarc | must: under_13_police_and_children | P111
    SV-7 | already_washed=true | add: sarc | say: still_go | P110
    SV-8 | no_police_wanted=true unless: age=0..15 | add: sarc | say: no_police_needed | P110
    always | never: say_too_late_to_go | P110
  `,
  strangulation: `
    ST-1 | red_flag_symptom=true | box emergency first: emergency_999 ae | must: warning_sign_999 | P109
    ST-2 | days=0..28 | box health first: ae | must: check_same_day | P109
    ST-3 | days=29.. symptom=true | box health first: ae | must: check_late_signs | P109
    ST-4 | days=29.. symptom=false | add: gp | must: record_and_talk_of_risk | P109
    ST-5 | professional=true | add: marac idva | must: refer_on_judgement | P24 P109
    always | never: no_marks_no_harm | P109
  `,
};
