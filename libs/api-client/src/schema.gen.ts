/** Made by generate.mjs from the OpenAPI document of the API. Do not edit. */

export interface paths {
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The districts: where the tree begins.
         * @description Permission `area.read`: names and tree of areas are public.
         */
        get: operations["Areas_districts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit, and the units directly below it.
         * @description Permission `area.read`: names and tree of areas are public.
         */
        get: operations["Areas_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/credential-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the sign-ins of the area's staff: set up, password changed, reset; the newest first.
         * @description Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_credentialChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at whose personal data, and why; the newest first, a year at most.
         * @description Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/place-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of buildings and units: added, renamed, retired, merged; by whom.
         * @description The newest first, a year at most.
         *
         *     Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_placeChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/role-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which roles were given and ended, by whom; the newest first, a year at most.
         * @description Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_roleChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/roster-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done with the resident rosters: imports, corrections, removals; the newest first, a year at most.
         * @description Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_rosterChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/audit/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who searched for people by name, phone or document, and how many were found; never for whom.
         * @description The newest first, a year at most.
         *
         *     Permission `audit.read`: every change and every look at personal data is on record.
         */
        get: operations["Audit_searches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether events or sweeps of the worker are late.
         * @description Permission `platform.watch`: who runs the platform reads on the console that its background work stands still.
         */
        get: operations["Background_background"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a person buildings and lines; who had them before has them no longer.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        post: operations["DutyWork_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends what `give` began: nobody has the building or line then.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        delete: operations["DutyWork_endAssignment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of work that hold in the area.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        get: operations["DutyWork_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/lines/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Adds a line of the area, or renames it.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        put: operations["DutyWork_keepLine"];
        post?: never;
        /**
         * Takes a line of work out of use.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        delete: operations["DutyWork_endLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/name-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * How the office shows its people: full names, or surname and post.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        put: operations["Duty_chooseNames"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can be planned, each with their buildings and lines of work.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        get: operations["Duty_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The number residents call; null takes it away.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        put: operations["Duty_choosePhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plans shifts, all or none.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        post: operations["Duty_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/shifts/{shiftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a shift to come off the roster, or ends the one under way now.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        delete: operations["Duty_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/shifts/{shiftId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the outgoing person wrote; for colleagues at the desk.
         * @description Permission `duty.hand-over`: a shift ends with a hand-over of open clocks.
         */
        get: operations["HandOvers_read"];
        /**
         * The outgoing person writes the hand-over, or writes it anew until it is accepted.
         * @description Permission `duty.hand-over`: a shift ends with a hand-over of open clocks.
         */
        put: operations["HandOvers_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/shifts/{shiftId}/hand-over/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The incoming person takes over.
         * @description Permission `duty.hand-over`: a shift ends with a hand-over of open clocks.
         */
        post: operations["HandOvers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on duty now, by the name the office shows; the secretary stands in.
         * @description Permission `duty.read`: who is on duty today, and the office’s number, is public.
         */
        get: operations["Duty_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/duty/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The week a day lies in; this week when none is named.
         * @description Permission `duty.manage`: communities, desks and departments keep rosters of who is on duty.
         */
        get: operations["Duty_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds which role on exactly this area; whoever may end a role is told which resident holds it.
         * @description Permission `grant.read`: who holds which role is visible to the offices of the area.
         */
        get: operations["Roles_list"];
        put?: never;
        /**
         * Gives a role to a verified member of the community, or to a staff member by user name.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        post: operations["Roles_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/grants/{grantId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a role; its holder's access ends within seconds.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        post: operations["Roles_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/grants/{grantId}/left-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tickets nobody could act on any more if a role ended, and which desk would have them: asked before it is ended.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        get: operations["Workbench_leftOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/grants/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who speaks for an office under a public name that begins so; at most 50, and whether there are more.
         * @description Permission `grant.read`: who holds which role is visible to the offices of the area.
         */
        post: operations["PeopleSearch_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/group-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What holds about groups in an area: the nearest area's rule.
         * @description Permission `organisation.read`: which offices and organisations serve an area is public.
         */
        get: operations["ResidentGroups_rule"];
        /**
         * The next version of an area's rule, in force at once; deadlines under way stay.
         * @description Permission `policy.edit`: deadline policies are edited by district and street staff.
         */
        put: operations["ResidentGroups_layDown"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Since when a unit is, what it was called before, what it became, and which units below it ended.
         * @description Permission `area.read`: names and tree of areas are public.
         */
        get: operations["AreaChanges_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Residents with exactly this name or phone, masked, with their community; at most 50, and whether there are more.
         * @description Permission `membership.find`: who has somebody’s whole name or phone finds them in the own area, masked; every search is on record.
         */
        post: operations["PeopleSearch_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a unit that merges into another one of its level, after its last day; that is today where none is named.
         * @description Permission `area.manage`: units are set up, merged, split and renamed with dates.
         */
        post: operations["AreaChanges_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/merge/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an announced merge back, until its last day is over.
         * @description Permission `area.manage`: units are set up, merged, split and renamed with dates.
         */
        post: operations["AreaChanges_undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/operators/{operatorId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops working for an organisation.
         * @description Permission `operator.own`: an operator sees their organisations and may leave.
         */
        post: operations["OwnOrganisations_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations the area keeps, and those of the areas above that serve it; by kind and name.
         * @description Permission `organisation.read`: which offices and organisations serve an area is public.
         */
        get: operations["Organisations_list"];
        put?: never;
        /**
         * Sets up an organisation in the area.
         * @description Permission `organisation.manage`: organisations of an area are kept by its offices.
         */
        post: operations["Organisations_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation.
         * @description Permission `organisation.read`: which offices and organisations serve an area is public.
         */
        get: operations["Organisations_get"];
        /**
         * Changes name, phone, parent and (when named) what it serves; its operators' roles follow.
         * @description Permission `organisation.manage`: organisations of an area are kept by its offices.
         */
        put: operations["Organisations_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an organisation; its operators lose their roles within seconds.
         * @description Permission `organisation.manage`: organisations of an area are kept by its offices.
         */
        post: operations["Organisations_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations of an organisation that can still be used.
         * @description Permission `operator.invite`: operators join by their organisation’s invitation code.
         */
        get: operations["Operators_invited"];
        put?: never;
        /**
         * Makes an invitation code, shown once.
         * @description Permission `operator.invite`: operators join by their organisation’s invitation code.
         */
        post: operations["Operators_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes an invitation back.
         * @description Permission `operator.invite`: operators join by their organisation’s invitation code.
         */
        delete: operations["Operators_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The operators of an organisation.
         * @description Permission `operator.invite`: operators join by their organisation’s invitation code.
         */
        get: operations["Operators_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/organisations/{organisationId}/operators/{operatorId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes an operator; their access ends within seconds.
         * @description Permission `operator.invite`: operators join by their organisation’s invitation code.
         */
        post: operations["Operators_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a unit its new name from today on; the old one is kept with its dates.
         * @description Permission `area.manage`: units are set up, merged, split and renamed with dates.
         */
        post: operations["AreaChanges_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a staff sign-in with its first role: for a new account, or for that of a resident who works here too.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        post: operations["Roles_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/staff/{accountId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a staff member of the area a new initial password; the authenticator is set up again.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        post: operations["Roles_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/staff/{accountId}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a sign-in for who holds an office's role of the area without one, as who joined its organisation on the phone.
         * @description Permission `grant.give`: roles are granted on an area with start, end and granter.
         */
        post: operations["Roles_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/ticket-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tickets wait for this office, are suspended, are late, will be late soon, wait for a follow-up, an answer or a decision; counted to 100.
         * @description Permission `ticket.work`: staff see the tickets of their area, by clock.
         */
        get: operations["Workbench_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets of a community, street or district by responsibility, state and clock.
         * @description Permission `ticket.work`: staff see the tickets of their area, by clock.
         */
        get: operations["Workbench_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/trace-heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed heads of the tree of the district an area lies in, the latest first.
         * @description Permission `trace.heads`: signed heads of the tree of traces are for anybody to keep.
         */
        get: operations["TraceTree_heads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/trace-heads/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that the tree of one day is the beginning of that of a later one.
         * @description Permission `trace.heads`: signed heads of the tree of traces are for anybody to keep.
         */
        get: operations["TraceTree_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units by part of their name, or by the pinyin initials it begins with; at most 30.
         * @description Permission `area.read`: names and tree of areas are public.
         */
        get: operations["Areas_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Buildings to choose from in the form; public like the letter boxes.
         * @description Permission `area.read`: names and tree of areas are public.
         */
        get: operations["Areas_buildings"];
        put?: never;
        /**
         * Adds buildings by name; the names that are there already stay as they are.
         * @description Permission `building.manage`: a community keeps its list of buildings.
         */
        post: operations["Areas_addBuildings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/buildings/{buildingId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Another name, on every address and on the poster.
         * @description Permission `building.manage`: a community keeps its list of buildings.
         */
        put: operations["Areas_renameBuilding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/buildings/{buildingId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a building nobody lives in out of use, with its poster.
         * @description Permission `building.manage`: a community keeps its list of buildings.
         */
        post: operations["Areas_retireBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/card-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whose card it is; read by a scanner or typed.
         * @description Permission `card.scan`: a paper card names its person when staff scan it.
         */
        post: operations["Cards_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/delegations/{delegationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person or the delegate ends it.
         * @description Permission `delegation.own`: a delegate acts for named things until a date; both see it.
         */
        post: operations["Delegations_giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/delegations/{delegationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Staff end a delegation at the person's word.
         * @description Permission `delegation.record`: staff record a delegate confirmed by read-back.
         */
        post: operations["Delegations_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrols a person of the roster; the photo of the signed form comes first, as `evidence`.
         * @description Permission `enrolment.by-staff`: people without a phone are enrolled from the roster with paper consent.
         */
        post: operations["Enrolments_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/enrolments/{membershipId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which forms a person signed.
         * @description The photos are personal data: `members/:membershipId/unmask` shows them as `evidence`, under a reason.
         *
         *     Permission `enrolment.by-staff`: people without a phone are enrolled from the roster with paper consent.
         */
        get: operations["Enrolments_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/enrolments/{membershipId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person leaves the platform, at their word: everything personal is emptied.
         * @description Permission `enrolment.by-staff`: people without a phone are enrolled from the roster with paper consent.
         */
        post: operations["Enrolments_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups of a community, newest first; `show=to-file` is what waits for the committee.
         * @description Permission `resident-group.read`: groups of a community are known to its residents and offices.
         */
        get: operations["ResidentGroups_list"];
        put?: never;
        /**
         * Opens a group; its leader is its first member.
         * @description Permission `resident-group.found`: five verified members found a group.
         */
        post: operations["ResidentGroups_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms to be a member; the confirmation that makes it enough founds the group.
         * @description Permission `resident-group.found`: five verified members found a group.
         */
        post: operations["ResidentGroups_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The leader dissolves the group.
         * @description Permission `resident-group.found`: five verified members found a group.
         */
        post: operations["ResidentGroups_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The committee files the group.
         * @description Permission `resident-group.file`: the committee files a group within five working days.
         */
        post: operations["ResidentGroups_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The leader hands the lead to another member.
         * @description Permission `resident-group.found`: five verified members found a group.
         */
        post: operations["ResidentGroups_handOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member leaves the group.
         * @description Permission `resident-group.found`: five verified members found a group.
         */
        post: operations["ResidentGroups_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/groups/{groupId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The committee refuses, with a reason the members read.
         * @description Permission `resident-group.file`: the committee files a group within five working days.
         */
        post: operations["ResidentGroups_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who of one's own household waits to be verified.
         * @description Permission `membership.vouch`: a verified member of the same household vouches.
         */
        get: operations["Memberships_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads one picture for use in a report, a reply or as evidence, into a community one has joined, asks to join or works for.
         * @description Permission `media.upload`: photos come before their form; the route also asks whether one has joined, asks to, or works there.
         */
        post: operations["Media_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of the community, masked.
         * @description Permission `membership.read`: a community sees its members, masked.
         */
        get: operations["Members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member, masked.
         * @description Permission `membership.read`: a community sees its members, masked.
         */
        get: operations["Members_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cards that were issued to a member.
         * @description Permission `card.issue`: a paper card with a code is issued, revoked and issued again by staff.
         */
        get: operations["Cards_list"];
        put?: never;
        /**
         * Issues a card to be printed; the one before stops working.
         * @description Permission `card.issue`: a paper card with a code is issued, revoked and issued again by staff.
         */
        post: operations["Cards_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/cards/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A card that was lost or given back stops working.
         * @description Permission `card.issue`: a paper card with a code is issued, revoked and issued again by staff.
         */
        post: operations["Cards_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delegations of a member, for staff, who read them to the person.
         * @description Permission `delegation.record`: staff record a delegate confirmed by read-back.
         */
        get: operations["Delegations_ofMember"];
        put?: never;
        /**
         * Records a delegate after things and date were read back to the person.
         * @description Permission `delegation.record`: staff record a delegate confirmed by read-back.
         */
        post: operations["Delegations_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/let-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom this member let into the household: shown before their verification is taken back.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        get: operations["Members_letIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a verification back that was given to the wrong person; they wait for staff again, and read the reason.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        post: operations["Members_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/{membershipId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows fields of one person readable; the reason is recorded and the person sees it.
         * @description Permission `personal-data.unmask`: every unmasking names its reason and is logged.
         */
        post: operations["Members_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Members with exactly this name, masked: the list above, of one state and page by page.
         * @description Who does not know the community, or the state, asks `areas/:areaId/members/search`, which tells less of each and serves the offices above too.
         *
         *     Permission `membership.read`: a community sees its members, masked.
         */
        post: operations["Members_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to join the community whose code was scanned; verified at once when the roster says so.
         * @description Permission `membership.join`: anybody signed in may ask to join a community.
         */
        post: operations["Memberships_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/display-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Chooses what neighbours read.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        put: operations["Memberships_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a document number or its last four digits to one's own request; the roster is asked again.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        post: operations["Memberships_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/guardian-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consents, as guardian of the same household, to a child under 14.
         * @description Permission `membership.vouch`: a verified member of the same household vouches.
         */
        post: operations["Memberships_guardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a photo of the lease (uploaded as media for `evidence`) to one's own request.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        post: operations["Memberships_lease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves this community.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        post: operations["Memberships_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller sent with a request of their own, so that the form of a second try comes filled in.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        get: operations["Memberships_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/memberships/{membershipId}/vouch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vouches for a member of one's own household.
         * @description Permission `membership.vouch`: a verified member of the same household vouches.
         */
        post: operations["Memberships_vouch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/poster-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All posters of a community in one PDF, a sheet each in print order, at most 60 at once; `from` goes on after them.
         * @description Permission `poster.print`: every community and building has a printable QR poster.
         */
        get: operations["Posters_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/posters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The posters of a community: its own first, then one per building.
         * @description Permission `poster.print`: every community and building has a printable QR poster.
         */
        get: operations["Posters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/posters/{code}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A poster as `pdf` (A4), `png` or `svg`.
         * @description The header `X-Mini-Program-Code` says `included`, or `missing` when WeChat could not draw its code; the poster then carries the link's code alone and says so. Kept by the browser and asked for by its tag: 304 while it would be the same, without drawing it again.
         *
         *     Permission `poster.print`: every community and building has a printable QR poster.
         */
        get: operations["Posters_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/posters/{code}/official-account/png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The official account's code of a scene, for windows and notice boards: whoever scans it follows and is sent the way in.
         * @description Permission `poster.print`: every community and building has a printable QR poster.
         */
        get: operations["Posters_followCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roster, masked, by building, room and name; a room by its whole number.
         * @description Permission `roster.read`: staff list and search the roster, masked; it serves verification only.
         */
        get: operations["Roster_list"];
        put?: never;
        /**
         * Imports lines of the resident roster; buildings that are new get their scene.
         * @description What is about the importer themselves is left to a colleague.
         *
         *     Permission `roster.import`: staff import the resident roster.
         */
        post: operations["Roster_importRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/{rosterEntryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry, masked, and the version it is kept under.
         * @description Permission `roster.read`: staff list and search the roster, masked; it serves verification only.
         */
        get: operations["Roster_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/{rosterEntryId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrects an entry; whoever joined by it stays verified, with what they wrote themselves.
         * @description Permission `roster.correct`: staff correct an entry, or remove it with a reason; both are on record.
         */
        post: operations["Roster_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/{rosterEntryId}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts an entry back that was taken off, as long as it is kept.
         * @description Permission `roster.correct`: staff correct an entry, or remove it with a reason; both are on record.
         */
        post: operations["Roster_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/{rosterEntryId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an entry off the roster with a reason; whoever joined by it stays verified.
         * @description Permission `roster.correct`: staff correct an entry, or remove it with a reason; both are on record.
         */
        post: operations["Roster_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/{rosterEntryId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows fields of one entry readable; the reason is recorded, and whoever joined by the entry sees it.
         * @description Permission `roster.unmask`: every look at a readable roster entry names its reason and is logged.
         */
        post: operations["Roster_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was taken off in the last 30 days, masked, the latest first; at most 50, and whether there are more.
         * @description Permission `roster.correct`: staff correct an entry, or remove it with a reason; both are on record.
         */
        get: operations["Roster_removed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/roster-entries/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entries with exactly this name, phone or document number; at most 50, and whether there are more.
         * @description Permission `roster.read`: staff list and search the roster, masked; it serves verification only.
         */
        post: operations["Roster_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes of the posters of a community and its buildings.
         * @description Permission `poster.print`: every community and building has a printable QR poster.
         */
        get: operations["Areas_scenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The community's public tickets, newest first.
         * @description Permission `ticket.read`: before verification a person reads what is public; one’s own besides.
         */
        get: operations["ResidentTickets_list"];
        put?: never;
        /**
         * Reports a problem.
         * @description Its file opens by itself and the first reply is due in 15 hours.
         *
         *     Permission `ticket.report`: a verified resident reports in their community.
         */
        post: operations["ResidentTickets_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own ticket, or a public one: where it stands, who is responsible, every clock and every step.
         * @description Permission `ticket.read`: before verification a person reads what is public; one’s own besides.
         */
        get: operations["ResidentTickets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The responsible office accepts the ticket.
         * @description Permission `ticket.accept`: the responsible office accepts.
         */
        post: operations["TicketSteps_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/add-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The reporter says more about what they reported.
         * @description No clock moves by it.
         *
         *     Permission `ticket.add-information`: the reporter says more while the work is owed.
         */
        post: operations["ResidentTickets_addInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that it is not ours, and whose it is.
         * @description Permission `ticket.decline`: not ours, with guidance.
         */
        post: operations["TicketSteps_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/dispute/argue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an argument to the dispute's thread.
         * @description Permission `ticket.dispute`: whose it is: argued by the parties, decided by the desk above them.
         */
        post: operations["TicketHandOver_argue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/dispute/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides which of the two offices is responsible.
         * @description Permission `ticket.dispute`: whose it is: argued by the parties, decided by the desk above them.
         */
        post: operations["TicketHandOver_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/dispute/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a refused or unanswered offer, or a return, to the desk above both, which has one working day.
         * @description Permission `ticket.dispute`: whose it is: argued by the parties, decided by the desk above them.
         */
        post: operations["TicketHandOver_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/erase-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases the caller's own words on a ticket of theirs that has ended.
         * @description Permission `ticket.withdraw`: the reporter may withdraw.
         */
        post: operations["ResidentTickets_eraseWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the ticket up with its diagnosis; responsibility moves at once.
         * @description Permission `ticket.escalate`: a ticket goes up with a diagnosis; responsibility moves at once.
         */
        post: operations["TicketSteps_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/extension/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the desk above for more time, before the target has passed.
         * @description Permission `ticket.ask-time`: the responsible office asks for a suspension or an extension, and resumes.
         */
        post: operations["TicketTime_askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/extension/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the working days that were asked for to the target for resolving.
         * @description Permission `ticket.grant-time`: the desk above decides on it.
         */
        post: operations["TicketTime_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/extension/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The target stays as it was.
         * @description Permission `ticket.grant-time`: the desk above decides on it.
         */
        post: operations["TicketTime_refuseExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ticket's file: everything on record, and what the caller may do now.
         * @description Permission `ticket.work`: staff see the tickets of their area, by clock.
         */
        get: operations["Workbench_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/file/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For the offices of a ticket: among all of its community.
         * @description Permission `ticket.work`: staff see the tickets of their area, by clock.
         */
        get: operations["Alike_toTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/file/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for the offices of its area, who read all of it.
         * @description Permission `ticket.work`: staff see the tickets of their area, by clock.
         */
        get: operations["TraceTree_fileProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follows a public ticket, has the same trouble, or both; each is taken back by itself.
         * @description Who follows is told to nobody, how many to everybody.
         *
         *     Permission `ticket.follow`: neighbours follow public tickets and say that they have the same trouble.
         */
        put: operations["ResidentTickets_follow"];
        post?: never;
        /**
         * Follows it no more; that one has the same trouble stays said.
         * @description Permission `ticket.follow`: neighbours follow public tickets and say that they have the same trouble.
         */
        delete: operations["ResidentTickets_unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what the resident said when asked, or that nobody was reached.
         * @description Permission `ticket.follow-up`: by someone who did not handle it, within 3 working days.
         */
        post: operations["TicketSteps_followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/not-solved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that it is not solved: the ticket is reopened with its number and history.
         * @description Permission `ticket.rate`: from resolve on the reporter may rate or say “not solved”.
         */
        post: operations["ResidentTickets_notSolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/offices-beside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the responsible office may offer the ticket: the desk of its area and the departments there.
         * @description Permission `ticket.transfer`: sideways, between a desk and its departments; responsibility moves on acceptance.
         */
        get: operations["TicketHandOver_officesBeside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that the steps of one's own ticket, or of a public one, stand in the tree; for its reporter also of what they say, words and times.
         * @description Permission `ticket.read`: before verification a person reads what is public; one’s own besides.
         */
        get: operations["TraceTree_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The reporter rates how their ticket was dealt with.
         * @description Permission `ticket.rate`: from resolve on the reporter may rate or say “not solved”.
         */
        post: operations["ResidentTickets_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/record-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a call with the resident; it counts as an answer.
         * @description Permission `ticket.reply`: only a named person’s reply or recorded call stops the 15 hours.
         */
        post: operations["TicketSteps_recordCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the resident in writing; the first answer stops the 15 hours.
         * @description Permission `ticket.reply`: only a named person’s reply or recorded call stops the 15 hours.
         */
        post: operations["TicketSteps_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/reporter-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The reporter's name and phone, readable under a reason, for the office that owes the answer and those above it; the person sees who looked.
         * @description Permission `ticket.call`: the responsible office, or one above, reads whom to call, under a reason.
         */
        post: operations["Workbench_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The responsible office says how the ticket ends, and what came of it.
         * @description Permission `ticket.resolve`: the responsible office resolves; ends differ.
         */
        post: operations["TicketSteps_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a suspension before its days are over.
         * @description Permission `ticket.ask-time`: the responsible office asks for a suspension or an extension, and resumes.
         */
        post: operations["TicketTime_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the ticket back to the office that sent it up; that office is responsible again at once.
         * @description Permission `ticket.return`: the level above may only return it with a reason.
         */
        post: operations["TicketSteps_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/start-handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the act on record with which handling starts.
         * @description Permission `ticket.handle`: handling starts with a recorded act.
         */
        post: operations["TicketSteps_startHandling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/suspension/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the desk above to let the ticket wait for something named.
         * @description Permission `ticket.ask-time`: the responsible office asks for a suspension or an extension, and resumes.
         */
        post: operations["TicketTime_askSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/suspension/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The target for resolving stands still from now on, for the days that were asked for.
         * @description Permission `ticket.grant-time`: the desk above decides on it.
         */
        post: operations["TicketTime_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/suspension/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The ticket does not wait; its clocks have run on meanwhile.
         * @description Permission `ticket.grant-time`: the desk above decides on it.
         */
        post: operations["TicketTime_refuseSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/take-back-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back what was written down wrongly: within a day, and while the resident has not taken it up.
         * @description They are told why.
         *
         *     Permission `ticket.report-for`: what somebody says by phone, at the counter or at their door is written down for them (代报).
         */
        post: operations["ToldReports_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/transfer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the ticket: this office is responsible from now on, and no clock begins anew.
         * @description Permission `ticket.transfer`: sideways, between a desk and its departments; responsibility moves on acceptance.
         */
        post: operations["TicketHandOver_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/transfer/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks another office of the same area to take the ticket; it stays here until they accept.
         * @description Permission `ticket.transfer`: sideways, between a desk and its departments; responsibility moves on acceptance.
         */
        post: operations["TicketHandOver_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/transfer/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does not take it; the office that offered it goes on, or puts it to the desk above.
         * @description Permission `ticket.transfer`: sideways, between a desk and its departments; responsibility moves on acceptance.
         */
        post: operations["TicketHandOver_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/transfer/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an offer back that is not answered yet.
         * @description Permission `ticket.transfer`: sideways, between a desk and its departments; responsibility moves on acceptance.
         */
        post: operations["TicketHandOver_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The reporter asks where it is, once a day; the responsible office is told.
         * @description Permission `ticket.urge`: the reporter urges, once a day.
         */
        post: operations["ResidentTickets_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Works the hash chain of the trace out again and says what does not fit.
         * @description Permission `trace.verify`: a trace is verifiable by command and by route.
         */
        get: operations["Workbench_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/{ticketId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The reporter withdraws their ticket.
         * @description Permission `ticket.withdraw`: the reporter may withdraw.
         */
        post: operations["ResidentTickets_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Before reporting: among public tickets and one's own.
         * @description Permission `ticket.report`: a verified resident reports in their community.
         */
        post: operations["Alike_toDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/tickets/for-resident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes down what a resident said by phone, at the counter or at their door.
         * @description The ticket is theirs, and they are told.
         *
         *     Permission `ticket.report-for`: what somebody says by phone, at the counter or at their door is written down for them (代报).
         */
        post: operations["ToldReports_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue of people the roster does not settle; the oldest first.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        get: operations["Review_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of one case of verification.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        get: operations["Review_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases/{caseId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verifies the person, by a roster entry that was found or by evidence.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        post: operations["Review_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases/{caseId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a home visit or a neighbour's word.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        post: operations["Review_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases/{caseId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns the request down with a reason that the person reads.
         * @description Permission `verification.review`: who matches no roster entry is reviewed by staff, with a reason.
         */
        post: operations["Review_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{areaId}/verification-cases/{caseId}/same-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settles a conflict: the applicant is the person of the older account, which they sign in to from now on.
         * @description Permission `account-conflict.settle`: a clash of accounts goes to staff, without telling whose the other is.
         */
        post: operations["Review_samePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own account: phone, consent, memberships and roles.
         * @description Permission `account.own`: own profile, form of address, second factor.
         */
        get: operations["Me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees to the version in force.
         * @description Permission `consent.own`: consent is versioned, given and withdrawn by the person.
         */
        post: operations["Consents_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes consent back.
         * @description Permission `consent.own`: consent is versioned, given and withdrawn by the person.
         */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/current-community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes one of one's communities the current one.
         * @description Permission `membership.own`: several memberships, one of them current.
         */
        put: operations["Me_switchTo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delegations the caller has given, and those they hold.
         * @description Permission `delegation.own`: a delegate acts for named things until a date; both see it.
         */
        get: operations["Delegations_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the platform holds about oneself.
         * @description Permission `personal-data.own`: a person sees who looked, exports everything, and can leave.
         */
        get: operations["Me_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's items, of the side that is asked for or of both, newest first.
         * @description Permission `inbox.own`: everybody reads their own inbox, and nobody else’s.
         */
        get: operations["Inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks one item as read, of whichever side it is, and says what is left on the side that is asked for.
         * @description Permission `inbox.own`: everybody reads their own inbox, and nobody else’s.
         */
        post: operations["Inbox_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks every item of the side up to the named one as read.
         * @description Permission `inbox.own`: everybody reads their own inbox, and nobody else’s.
         */
        post: operations["Inbox_readUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many items of the side are unread, up to 100.
         * @description Permission `inbox.own`: everybody reads their own inbox, and nobody else’s.
         */
        get: operations["Inbox_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves the platform: personal data is emptied, sessions and rights end, public words stay without a name.
         * @description Permission `personal-data.own`: a person sees who looked, exports everything, and can leave.
         */
        post: operations["Me_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at one's personal data, and why; newest first.
         * @description Permission `personal-data.own`: a person sees who looked, exports everything, and can leave.
         */
        get: operations["Me_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisations the caller works for.
         * @description Permission `operator.own`: an operator sees their organisations and may leave.
         */
        get: operations["OwnOrganisations_own"];
        put?: never;
        /**
         * Joins an organisation with its invitation code; a community is not needed.
         * @description Permission `operator.join`: an operator needs no community.
         */
        post: operations["OwnOrganisations_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/organisations/{organisationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an invitation code for a colleague, shown once.
         * @description Permission `operator.own`: an operator sees their organisations and may leave.
         */
        post: operations["OwnOrganisations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/organisations/{organisationId}/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The operators of an organisation the caller works for.
         * @description Permission `operator.own`: an operator sees their organisations and may leave.
         */
        get: operations["OwnOrganisations_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces one's own password by the old one; the other devices are signed out.
         * @description Staff only: residents have none.
         *
         *     Permission `account.own`: own profile, form of address, second factor.
         */
        put: operations["OwnPassword_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/phone/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Proves one's phone by the SMS code sent for `phone`.
         * @description Permission `account.own`: own profile, form of address, second factor.
         */
        put: operations["Me_phoneBySms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/phone/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Proves one's phone by the code of WeChat's phone button.
         * @description Permission `account.own`: own profile, form of address, second factor.
         */
        put: operations["Me_phoneByWechat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices one is signed in on.
         * @description Permission `session.own`: sessions are listed and revoked by their owner.
         */
        get: operations["OwnSessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs another of one's devices out.
         * @description Permission `session.own`: sessions are listed and revoked by their owner.
         */
        delete: operations["OwnSessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs this device out.
         * @description Permission `session.own`: sessions are listed and revoked by their owner.
         */
        delete: operations["OwnSessions_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own tickets in all their communities, newest first: all, those that wait for a rating, open or ended ones.
         * @description Permission `ticket.own`: a person keeps the list of their tickets after moving away.
         */
        get: operations["OwnTickets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tickets/followed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public tickets the caller follows, newest first.
         * @description Permission `ticket.own`: a person keeps the list of their tickets after moving away.
         */
        get: operations["OwnTickets_followed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{area}/{mediaId}/{variant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture itself.
         * @description The signature in the address is the permission; see `MediaLinks`.
         *
         *     Permission `media.read`: the signed short-lived link is the permission.
         */
        get: operations["Media_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The privacy notice in force.
         * @description Permission `platform.read-public`: health, API description, working calendar, privacy notice.
         */
        get: operations["Consents_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a scanned QR code stands for.
         * @description Permission `scene.resolve`: who scans a poster sees whose it is before signing in.
         */
        get: operations["Areas_scene"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next pair of tokens; the previous refresh token is honoured for 30 seconds.
         * @description Permission `session.refresh`: the refresh token is the permission.
         */
        post: operations["SignIn_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with phone and SMS code, for H5 outside WeChat.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with the code of `wx.login`.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat-web": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with the code of web authorisation, for H5 inside WeChat.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_wechatWeb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat-web/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a page opened inside WeChat sends its reader to be recognised.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        get: operations["SignIn_authorize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an SMS code; the answer does not tell whether anybody has the number.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs staff in with user name, password and the authenticator's code; without the last only the first time.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_staffSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-sessions/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the first sign-in of staff: authenticator confirmed, initial password replaced.
         * @description Permission `session.open`: signing in, and asking for an SMS code.
         */
        post: operations["SignIn_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticket-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be reported, in two levels.
         * @description Permission `ticket.categories`: what can be reported is public.
         */
        get: operations["Categories_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat/official-account/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * WeChat's check of the address when it is entered in its console.
         * @description Permission `wechat.push`: WeChat’s own signature is the permission.
         */
        get: operations["OfficialAccount_verify"];
        put?: never;
        /**
         * A push in XML, encrypted or not.
         * @description Answered within WeChat's five seconds, or WeChat delivers it again.
         *
         *     Permission `wechat.push`: WeChat’s own signature is the permission.
         */
        post: operations["OfficialAccount_push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptBody: {
            /** @description 备注 */
            note?: string;
        };
        AcceptedHandOverView: {
            /**
             * Format: date-time
             * @description 确认于
             */
            acceptedAt: string;
            /**
             * Format: uuid
             * @description 班次
             */
            shiftId: string;
        };
        AddBuildingsBody: {
            /** @description 楼栋名称 */
            names: string[];
        };
        AddInformationBody: {
            /** @description 照片 */
            photos?: string[];
            /** @description 补充的情况 */
            text: string;
        };
        AlikeBody: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId?: string;
            /**
             * @description 类别
             * @example estate.light
             */
            categoryCode?: string;
            /** @description 地点说明 */
            place?: string;
            /** @description 地图位置 */
            point?: components["schemas"]["PointBody"];
            /**
             * @description 内容
             * @example 3 号楼一楼楼道灯坏了
             */
            text: string;
        };
        AlikeTicketView: {
            /** @description 哪里一样 */
            common: string[];
            /** @description 相像程度 */
            likeness: number;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 事项 */
            ticket: components["schemas"]["TicketItemView"];
        };
        AlikeView: {
            /** @description 可能是同一件 */
            alike: components["schemas"]["AlikeTicketView"][];
        };
        ApproveBody: {
            /**
             * Format: uuid
             * @description 底册条目
             */
            rosterEntryId?: string;
        };
        AreaHistoryView: {
            /** @description 已经或将要撤并的下级和并入的单位 */
            ended: components["schemas"]["EndedAreaView"][];
            /** @description 曾用名 */
            formerNames: components["schemas"]["FormerNameView"][];
            /** @description 并入的单位 */
            successor: components["schemas"]["AreaView"] | null;
            /**
             * Format: date
             * @description 从哪天起
             */
            validFrom: string;
            /**
             * Format: date
             * @description 从哪天起撤销
             */
            validTo: string | null;
        };
        /**
         * @description 类别
         * @enum {string}
         */
        AreaKind: "district" | "street" | "park" | "neighbourhood" | "village";
        AreaListView: {
            /** @description 区划 */
            areas: components["schemas"]["AreaView"][];
        };
        AreaView: {
            /**
             * @description 区划代码
             * @example 310113003001
             */
            id: number;
            /** @description 类别 */
            kind: components["schemas"]["AreaKind"];
            /**
             * @description 名称
             * @example 宝钢一村居委会
             */
            name: string;
            /**
             * @description 上级
             * @example 310113003001
             */
            parentId: number | null;
            /**
             * @description 接替的单位
             * @example 310113003001
             */
            successorId: number | null;
        };
        AreaWithChildrenView: {
            /** @description 本级 */
            area: components["schemas"]["AreaView"];
            /** @description 下级 */
            children: components["schemas"]["AreaView"][];
        };
        ArgueBody: {
            /** @description 意见 */
            argument: string;
        };
        /**
         * @description 申请什么
         * @enum {string}
         */
        AskedKind: "suspension" | "extension";
        AskExtensionBody: {
            /** @description 工作日 */
            days: number;
            /** @description 延期的原因 */
            reason: string;
        };
        AskSuspensionBody: {
            /** @description 工作日 */
            days: number;
            /** @description 等待什么 */
            waitsFor: string;
        };
        AssignmentIdView: {
            /**
             * Format: uuid
             * @description 分工
             */
            assignmentId: string;
        };
        AuditedLookListView: {
            /** @description 查看记录 */
            looks: components["schemas"]["AuditedLookView"][];
            /** @description 下一页 */
            next: string | null;
        };
        AuditedLookView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 单位 */
            office: string;
            /** @description 看了谁 */
            person: string;
            /** @description 谁看的 */
            reader: string;
            /** @description 角色名称 */
            readerRoleName: string;
            /** @description 原因 */
            reason: string;
            /** @description 看了什么 */
            what: string;
        };
        AuditedSearchListView: {
            /** @description 下一页 */
            next: string | null;
            /** @description 查找记录 */
            searches: components["schemas"]["AuditedSearchView"][];
        };
        AuditedSearchView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 找到几条 */
            matches: number;
            /** @description 单位 */
            office: string;
            /** @description 谁找的 */
            reader: string;
            /**
             * @description 怎么找的
             * @example 按手机号查底册
             */
            what: string;
        };
        AuthorizeView: {
            /** @description 微信授权地址 */
            url: string;
        };
        BackgroundView: {
            /** @description 后台处理落后 */
            behind: boolean;
        };
        BecauseView: {
            /**
             * @description 说法
             * @example 暂停办理的原因
             */
            label: string;
            /**
             * @description 文字
             * @example 配件下周到货
             */
            text: string;
        };
        BuildingCountView: {
            /** @description 楼栋数 */
            buildings: number;
        };
        BuildingListView: {
            /** @description 楼栋 */
            buildings: components["schemas"]["BuildingView"][];
        };
        BuildingNameBody: {
            /**
             * @description 楼栋名称
             * @example 12号楼
             */
            name: string;
        };
        BuildingView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            id: string;
            /**
             * @description 楼栋名称
             * @example 12号楼
             */
            name: string;
        };
        CallBody: {
            /** @description 通话内容 */
            call: string;
        };
        /**
         * @description 停用原因
         * @enum {string}
         */
        CardEnd: "replaced" | "lost" | "returned" | "membership-ended" | "taken-back";
        /**
         * @description 原因
         * @enum {string}
         */
        CardEndByStaff: "lost" | "returned";
        CardsView: {
            /** @description 卡 */
            cards: components["schemas"]["CardView"][];
        };
        CardView: {
            /**
             * Format: uuid
             * @description 卡
             */
            cardId: string;
            /** @description 停用原因 */
            endCode: components["schemas"]["CardEnd"] | null;
            /**
             * Format: date-time
             * @description 停用时间
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description 发卡时间
             */
            issuedAt: string;
        };
        CaseAnswerView: {
            /**
             * Format: uuid
             * @description 核实事项
             */
            caseId: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "approved" | "rejected";
        };
        CaseFileView: {
            /**
             * Format: uuid
             * @description 核实事项
             */
            caseId: string;
            /**
             * Format: date-time
             * @description 办结时间
             */
            decidedAt: string | null;
            /** @description 办结的人 */
            decidedBy: string | null;
            /** @description 没通过的原因 */
            decision: string | null;
            /**
             * Format: date-time
             * @description 答应申请人最晚何时答复
             */
            dueAt: string;
            /** @description 材料 */
            evidence: components["schemas"]["EvidenceView"][];
            /** @description 说明 */
            explanation: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "verification" | "conflict";
            /**
             * Format: uuid
             * @description 入驻申请
             */
            membershipId: string;
            /** @description 是我自己的 */
            mine: boolean;
            /** @description 是否等监护人同意 */
            needsGuardian: boolean;
            /**
             * Format: date-time
             * @description 提交时间
             */
            openedAt: string;
            /** @description 申请人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 需要核实的原因 */
            reasons: string[];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 同一室在底册里的人 */
            roster: components["schemas"]["RosterEntryView"][];
            /** @description 状态 */
            state: components["schemas"]["CaseState"];
            /** @description 撤回实名认证 */
            takenBack: components["schemas"]["TakenBackCaseView"] | null;
            /** @description 凭什么通过 */
            way: string | null;
        };
        CaseListView: {
            /** @description 核实事项 */
            cases: components["schemas"]["CaseView"][];
            /** @description 下一页 */
            next: string | null;
        };
        CaseRefView: {
            /**
             * Format: uuid
             * @description 核实事项
             */
            caseId: string;
        };
        /**
         * @description 状态
         * @enum {string}
         */
        CaseState: "open" | "approved" | "rejected" | "closed";
        CaseView: {
            /**
             * Format: uuid
             * @description 核实事项
             */
            caseId: string;
            /**
             * Format: date-time
             * @description 办结时间
             */
            decidedAt: string | null;
            /** @description 没通过的原因 */
            decision: string | null;
            /**
             * Format: date-time
             * @description 答应申请人最晚何时答复
             */
            dueAt: string;
            /** @description 说明 */
            explanation: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "verification" | "conflict";
            /**
             * Format: uuid
             * @description 入驻申请
             */
            membershipId: string;
            /** @description 是我自己的 */
            mine: boolean;
            /** @description 是否等监护人同意 */
            needsGuardian: boolean;
            /**
             * Format: date-time
             * @description 提交时间
             */
            openedAt: string;
            /** @description 申请人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 需要核实的原因 */
            reasons: string[];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 状态 */
            state: components["schemas"]["CaseState"];
        };
        CategoriesView: {
            /** @description 类别 */
            categories: components["schemas"]["CategoryView"][];
        };
        CategoryView: {
            /** @description 类别代码 */
            code: string;
            /** @description 关键词 */
            keywords: string[];
            /** @description 名称 */
            name: string;
            /** @description 上级类别 */
            parentCode: string | null;
        };
        ChangedPasswordView: {
            /** @description 退出了几台其他设备 */
            signedOut: number;
        };
        ChangeOrganisationBody: {
            /** @description 单位名称 */
            name: string;
            /** @description 上级党组织 */
            parent?: components["schemas"]["OrganisationRefBody"];
            /** @description 联系电话 */
            phone?: string;
            /** @description 服务范围 */
            serves?: components["schemas"]["ServedBody"][];
        };
        /** @enum {string} */
        ClockFilter: "overdue" | "warned" | "running";
        /**
         * @description 计时项
         * @enum {string}
         */
        ClockKind: "first-reply" | "start-handling" | "resolution" | "transfer" | "dispute" | "suspension" | "follow-up" | "close";
        ClockView: {
            /**
             * Format: date-time
             * @description 到期
             */
            dueAt: string;
            /** @description 到期说法 */
            duePhrase: string;
            /** @description 计时项 */
            kind: components["schemas"]["ClockKind"];
            /** @description 已超时 */
            late: boolean;
            /** @description 在哪个单位时超时的，现在由别的单位负责时才写 */
            lateOfficeName: string | null;
            /** @description 名称 */
            name: string;
            /** @description 哪个单位的，同名的有几个时才写 */
            officeName: string | null;
            /** @description 怎样停止 */
            outcome: string | null;
            /**
             * Format: date-time
             * @description 从何时暂停计时
             */
            pausedAt: string | null;
            /** @description 说法 */
            phrase: string;
            /** @description 暂定 */
            provisional: boolean;
            /** @description 正在计时 */
            running: boolean;
            /**
             * Format: date-time
             * @description 开始
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description 停止
             */
            stoppedAt: string | null;
            /** @description 为什么是这个时限 */
            why: string[];
        };
        ConsentBody: {
            /** @description 隐私说明版本 */
            version: number;
        };
        ConsentStateView: {
            /**
             * Format: date-time
             * @description 同意时间
             */
            at: string | null;
            /** @description 现行版本 */
            currentVersion: number | null;
            /** @description 已同意的版本 */
            givenVersion: number | null;
        };
        ConsistencyView: {
            /** @description 较早的签名 */
            first: components["schemas"]["TraceHeadView"];
            /** @description 证明 */
            path: string[];
            /** @description 较晚的签名 */
            second: components["schemas"]["TraceHeadView"];
        };
        /**
         * @description 变动
         * @enum {string}
         */
        CredentialChange: "set-up" | "password-changed" | "reset";
        CredentialChangeListView: {
            /** @description 账号变动 */
            changes: components["schemas"]["CredentialChangeView"][];
            /** @description 下一页 */
            next: string | null;
        };
        CredentialChangeView: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 谁办的 */
            by: string | null;
            /** @description 变动 */
            change: components["schemas"]["CredentialChange"];
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 谁的账号 */
            person: string | null;
        };
        CurrentCommunityBody: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
        };
        DecideDisputeBody: {
            /** @description 由谁负责 */
            office: components["schemas"]["OfficeBody"];
            /** @description 裁定的理由 */
            reason: string;
        };
        DeclineBody: {
            /** @description 该找谁 */
            guidance: string;
            /** @description 看到的最后一步 */
            seenSeq: number;
        };
        /**
         * @description 代办的事
         * @enum {string}
         */
        DelegableThing: "tickets" | "deliberation" | "orders" | "activities" | "points" | "messages";
        DelegateBody: {
            /** @description 代办人身份 */
            kind: components["schemas"]["DelegateKind"];
            /**
             * Format: uuid
             * @description 本社区居民
             */
            membershipId?: string;
            /** @description 代办人手机号 */
            phone?: string;
            /**
             * Format: uuid
             * @description 工作人员
             */
            staffAccountId?: string;
        };
        DelegatedThingView: {
            /** @description 名称 */
            name: string;
            /** @description 代办的事 */
            thing: components["schemas"]["DelegableThing"];
        };
        /**
         * @description 代办人身份
         * @enum {string}
         */
        DelegateKind: "family" | "volunteer" | "staff";
        /**
         * @description 谁结束的
         * @enum {string}
         */
        DelegationEnd: "person" | "delegate" | "staff" | "expiry" | "membership-ended" | "taken-back";
        DelegationIdView: {
            /**
             * Format: uuid
             * @description 委托
             */
            delegationId: string;
        };
        DelegationsView: {
            /** @description 委托 */
            delegations: components["schemas"]["DelegationView"][];
        };
        DelegationView: {
            /** @description 社区 */
            areaId: number;
            /** @description 代办人身份 */
            delegateKind: components["schemas"]["DelegateKind"];
            /** @description 代办人身份名称 */
            delegateKindName: string;
            /** @description 代办人 */
            delegateName: string;
            /**
             * Format: uuid
             * @description 委托
             */
            delegationId: string;
            /**
             * Format: date-time
             * @description 结束时间
             */
            endedAt: string | null;
            /** @description 谁结束的 */
            endedBy: components["schemas"]["DelegationEnd"] | null;
            /**
             * Format: date-time
             * @description 到期
             */
            endsAt: string;
            /** @description 有效 */
            inForce: boolean;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId: string;
            /** @description 本人 */
            personName: string;
            /**
             * Format: date-time
             * @description 向本人复述的时间
             */
            readBackAt: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
            /** @description 代办的事 */
            things: components["schemas"]["DelegatedThingView"][];
        };
        DeskMembersView: {
            /** @description 人员 */
            people: components["schemas"]["DeskMemberView"][];
        };
        DeskMemberView: {
            /**
             * Format: uuid
             * @description 人员
             */
            accountId: string;
            /** @description 包干楼栋 */
            buildings: components["schemas"]["OwnedBuildingView"][];
            /** @description 条线 */
            lines: components["schemas"]["OwnedLineView"][];
            /** @description 姓名 */
            name: string;
            /** @description 职务 */
            post: string;
        };
        DeskPhoneBody: {
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
            /**
             * @description 值班电话
             * @example 021-56000000
             */
            phone: string | null;
        };
        DeskPhoneView: {
            /**
             * @description 值班电话
             * @example 021-56000000
             */
            phone: string | null;
        };
        DisplayNameBody: {
            /** @description 称呼 */
            form: components["schemas"]["FormOfAddress"];
            /** @description 昵称 */
            nickname?: string;
        };
        DisplayNameView: {
            /** @description 邻居看到的称呼 */
            displayName: string;
        };
        DisputeBody: {
            /** @description 异议的理由 */
            reason: string;
        };
        DocumentBody: {
            /** @description 证件号码 */
            documentNumber?: string;
            /** @description 证件号码后四位 */
            documentTail?: string;
        };
        /**
         * @description 由谁值班
         * @enum {string}
         */
        DutyBy: "shift" | "fallback";
        DutyWeekView: {
            /** @description 无人值班的时段 */
            gaps: components["schemas"]["GapView"][];
            /**
             * Format: date
             * @description 周一
             */
            monday: string;
            /** @description 对外姓名 */
            nameRule: components["schemas"]["PublicNameRule"];
            /** @description 班次 */
            shifts: components["schemas"]["ShiftView"][];
        };
        EndCardBody: {
            /** @description 原因 */
            reason: components["schemas"]["CardEndByStaff"];
        };
        EndedAreaView: {
            /**
             * @description 区划代码
             * @example 310113003001
             */
            id: number;
            /** @description 类别 */
            kind: components["schemas"]["AreaKind"];
            /**
             * @description 名称
             * @example 宝钢一村居委会
             */
            name: string;
            /**
             * @description 上级
             * @example 310113003001
             */
            parentId: number | null;
            /**
             * @description 接替的单位
             * @example 310113003001
             */
            successorId: number | null;
            /**
             * Format: date
             * @description 从哪天起撤销
             */
            validTo: string;
        };
        EndRoleBody: {
            /** @description 原因 */
            reason: string;
        };
        EnrolBody: {
            /**
             * Format: uuid
             * @description 同意书照片
             */
            consentMediaId: string;
            /** @description 称呼 */
            form: components["schemas"]["FormOfAddress"];
            /**
             * Format: uuid
             * @description 底册条目
             */
            rosterEntryId: string;
        };
        EnrolledView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 对外称呼 */
            displayName: string;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId: string;
        };
        EnrolmentView: {
            /** @description 验证器二维码内容 */
            otpauthUri: string;
            /** @description 收验证码的手机号（部分隐藏） */
            phone: string | null;
            /** @description 验证器密钥 */
            secret: string;
        };
        EntryFactsView: {
            /** @description 证件号 */
            document: components["schemas"]["Verdict"];
            /** @description 姓名 */
            name: components["schemas"]["Verdict"];
            /** @description 手机号 */
            phone: components["schemas"]["Verdict"];
        };
        EntryProofView: {
            /** @description 哈希 */
            hash: string | null;
            /** @description 叶哈希 */
            leafHash: string;
            /** @description 证明 */
            path: string[] | null;
            /** @description 位置 */
            position: number | null;
            /** @description 记录原文 */
            row: string | null;
            /** @description 序号 */
            seq: number;
            /** @description 文字 */
            words: components["schemas"]["ProvedWordsView"][];
        };
        ErasedView: {
            /** @description 删去几段 */
            erased: number;
        };
        EscalateBody: {
            /** @description 原因 */
            cause: string;
            /** @description 难点 */
            constraints: string;
            /** @description 照片 */
            photos?: string[];
            /** @description 已做的事 */
            tried: string;
            /**
             * @description 问题类型
             * @example estate.water
             */
            type: string;
        };
        /**
         * @description 类别
         * @enum {string}
         */
        EvidenceKind: "lease" | "neighbour" | "home-visit" | "household" | "guardian";
        EvidenceView: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 有照片 */
            hasPhoto: boolean;
            /** @description 类别 */
            kind: components["schemas"]["EvidenceKind"];
            /** @description 记录 */
            note: string | null;
        };
        /**
         * @description 入口
         * @enum {string}
         */
        Face: "mini-program" | "h5" | "console";
        FaultView: {
            /** @description 问题 */
            fault: string;
            /** @description 字段 */
            field?: string;
            /** @description 序号 */
            seq?: number;
        };
        FindMembersBody: {
            /** @description 姓名 */
            name?: string;
            /** @description 手机号 */
            phone?: string;
        };
        FindStaffBody: {
            /** @description 对外姓名 */
            name: string;
        };
        FollowBody: {
            /** @description 关注 */
            following?: boolean;
            /** @description 我也遇到了 */
            meToo: boolean;
        };
        FollowingView: {
            /** @description 关注的人数 */
            followers: number;
            /** @description 我在关注 */
            following: boolean;
            /** @description 我也遇到了 */
            meToo: boolean;
            /** @description 也遇到了的邻居数 */
            meToos: number;
        };
        FollowUpBody: {
            /** @description 备注 */
            note?: string;
            /** @description 没解决的原因 */
            reason?: string;
            /** @description 回访结果 */
            result: components["schemas"]["FollowUpResult"];
            /** @description 回访方式 */
            way: components["schemas"]["FollowUpWay"];
        };
        /**
         * @description 回访结果
         * @enum {string}
         */
        FollowUpResult: "solved" | "not-solved" | "not-reached";
        /**
         * @description 回访方式
         * @enum {string}
         */
        FollowUpWay: "phone" | "visit";
        FormerNameView: {
            /** @description 曾用名 */
            name: string;
            /**
             * Format: date
             * @description 从哪天起
             */
            validFrom: string;
            /**
             * Format: date
             * @description 到哪天止（不含）
             */
            validTo: string;
        };
        /**
         * @description 称呼
         * @enum {string}
         */
        FormOfAddress: "mister" | "madam" | "comrade" | "resident";
        FoundMembersView: {
            /** @description 找到的居民 */
            members: components["schemas"]["FoundMemberView"][];
            /** @description 还有更多 */
            more: boolean;
        };
        FoundMemberView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 邻居看到的称呼 */
            displayName: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string;
            /** @description 登记的信息 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 状态 */
            state: components["schemas"]["MembershipState"];
        };
        FoundStaffListView: {
            /** @description 还有更多 */
            more: boolean;
            /** @description 找到的工作人员 */
            staff: components["schemas"]["FoundStaffView"][];
        };
        FoundStaffView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /**
             * @description 区域
             * @example 310113003001
             */
            areaId: number;
            /** @description 区域名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string | null;
            /**
             * Format: uuid
             * @description 授权
             */
            grantId: string;
            /** @description 部门或单位 */
            organisationName: string | null;
            /** @description 职务 */
            post: string | null;
            /** @description 对外姓名 */
            publicName: string | null;
            /** @description 角色 */
            role: components["schemas"]["Role"];
            /** @description 角色名称 */
            roleName: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        GapView: {
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        /**
         * @description 角色
         * @enum {string}
         */
        GivableRole: "representative" | "volunteer" | "party-member" | "building-lead" | "community-staff" | "community-secretary" | "liaison-officer" | "street-officer" | "department-officer" | "district-officer" | "provider-operator" | "property-operator" | "owners-committee-member" | "auditor" | "administrator";
        GivenConsentView: {
            /** @description 已同意的版本 */
            givenVersion: number;
        };
        GivenWorkView: {
            /** @description 分工 */
            assignmentIds: string[];
        };
        GiveRoleBody: {
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt?: string;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId?: string;
            /** @description 职务 */
            post?: string;
            /** @description 对外姓名 */
            publicName?: string;
            /** @description 角色 */
            role: components["schemas"]["GivableRole"];
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt?: string;
            /** @description 工作人员的用户名 */
            username?: string;
        };
        GrantListView: {
            /** @description 授权 */
            grants: components["schemas"]["HeldGrantView"][];
            /** @description 下一页 */
            next: string | null;
        };
        GrantOrganisationView: {
            /**
             * Format: uuid
             * @description 单位
             */
            id: string;
            /** @description 单位名称 */
            name: string;
        };
        GrantRefView: {
            /**
             * Format: uuid
             * @description 授权
             */
            grantId: string;
        };
        /** @enum {string} */
        GroupListing: "current" | "to-file" | "all";
        GroupListView: {
            /** @description 团队 */
            groups: components["schemas"]["GroupView"][];
            /** @description 下一页 */
            next: string | null;
        };
        GroupMemberView: {
            /** @description 是否负责人 */
            leads: boolean;
            /**
             * Format: uuid
             * @description 成员
             */
            membershipId: string;
            /** @description 称呼 */
            name: string;
        };
        GroupRefView: {
            /**
             * Format: uuid
             * @description 团队
             */
            groupId: string;
            /** @description 状态 */
            state: components["schemas"]["GroupState"];
        };
        GroupRuleBody: {
            /** @description 备案工作日 */
            fileWithinDays: number;
            /** @description 成立所需人数 */
            membersMin: number;
        };
        GroupRuleVersionView: {
            /** @description 版本 */
            version: number;
        };
        GroupRuleView: {
            /** @description 备案工作日 */
            fileWithinDays: number;
            /** @description 成立所需人数 */
            membersMin: number;
        };
        /**
         * @description 状态
         * @enum {string}
         */
        GroupState: "gathering" | "founded" | "filed" | "refused" | "dissolved";
        GroupView: {
            /**
             * Format: date-time
             * @description 答复时间
             */
            decidedAt: string | null;
            /**
             * Format: date-time
             * @description 备案期限
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description 成立时间
             */
            foundedAt: string | null;
            /**
             * Format: uuid
             * @description 团队
             */
            groupId: string;
            /** @description 备案是否逾期 */
            late: boolean;
            /** @description 成员 */
            members: components["schemas"]["GroupMemberView"][];
            /** @description 成立所需人数 */
            membersMin: number;
            /** @description 我在其中 */
            mine: boolean;
            /** @description 团队名称 */
            name: string;
            /**
             * Format: date-time
             * @description 发起时间
             */
            openedAt: string;
            /** @description 宗旨 */
            purpose: string;
            /** @description 未予备案的原因 */
            reason: string | null;
            /** @description 状态 */
            state: components["schemas"]["GroupState"];
            /** @description 状态名称 */
            stateName: string;
        };
        /**
         * @description 开始处置的动作
         * @enum {string}
         */
        HandlingAct: "visit" | "photo" | "call" | "crew";
        HandOnGroupBody: {
            /**
             * Format: uuid
             * @description 新负责人
             */
            membershipId: string;
        };
        HandOverBody: {
            /** @description 交接内容 */
            note: string;
        };
        /**
         * @description 交接
         * @enum {string}
         */
        HandOverState: "none" | "written" | "accepted";
        HandOverView: {
            /**
             * Format: date-time
             * @description 确认于
             */
            acceptedAt: string | null;
            /** @description 接班人 */
            acceptedBy: string | null;
            /** @description 交接内容 */
            note: string;
            /**
             * Format: uuid
             * @description 班次
             */
            shiftId: string;
            /**
             * Format: date-time
             * @description 写于
             */
            writtenAt: string;
            /** @description 交班人 */
            writtenBy: string;
        };
        HeldGrantView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string | null;
            /**
             * Format: uuid
             * @description 授权
             */
            grantId: string;
            /** @description 是否已开通工作台登录 */
            hasSignIn: boolean | null;
            /** @description 哪位居民 */
            holder: components["schemas"]["RoleHolderView"] | null;
            /** @description 部门或单位 */
            organisationName: string | null;
            /** @description 职务 */
            post: string | null;
            /** @description 对外姓名 */
            publicName: string | null;
            /** @description 角色 */
            role: components["schemas"]["Role"];
            /** @description 角色名称 */
            roleName: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        HouseholdAnswerView: {
            /**
             * Format: uuid
             * @description 入驻申请
             */
            membershipId: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "pending" | "verified";
        };
        HouseholdView: {
            /** @description 同一户等待核实的人 */
            waiting: components["schemas"]["WaitingRelativeView"][];
        };
        InboxItemView: {
            /** @description 关于什么 */
            about: components["schemas"]["NotificationSubject"];
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 身份 */
            asWhom: components["schemas"]["NotificationAudience"];
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 正文 */
            body: string;
            /**
             * Format: uuid
             * @description 消息
             */
            id: string;
            /** @description 种类 */
            kind: components["schemas"]["NotificationKind"];
            /** @description 事项编号 */
            number: string | null;
            /** @description 已读 */
            read: boolean;
            /**
             * Format: uuid
             * @description 关于哪一件
             */
            subjectId: string;
            /** @description 标题 */
            title: string;
            /** @description 它的类别或名称 */
            topic: string | null;
            /** @description 报的内容的开头 */
            words: string | null;
        };
        InboxView: {
            /** @description 消息 */
            items: components["schemas"]["InboxItemView"][];
            /** @description 下一页 */
            next?: string;
        };
        InvitationListView: {
            /** @description 邀请 */
            invitations: components["schemas"]["InvitationView"][];
        };
        InvitationView: {
            /**
             * Format: date-time
             * @description 有效至
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description 邀请
             */
            invitationId: string;
            /** @description 总次数 */
            uses: number;
            /** @description 剩余次数 */
            usesLeft: number;
        };
        InviteBody: {
            /** @description 有效天数 */
            days: number;
            /** @description 可用次数 */
            uses: number;
        };
        IssuedCardView: {
            /**
             * Format: uuid
             * @description 卡
             */
            cardId: string;
            /** @description 卡号（只显示这一次） */
            code: string;
            /** @description 对外称呼 */
            displayName: string;
            /** @description 二维码图形 */
            qrSvg: string;
        };
        JoinAnswerView: {
            /**
             * Format: uuid
             * @description 入驻申请
             */
            membershipId: string;
            /**
             * @description 接下来
             * @enum {string|null}
             */
            next: "guardian" | "evidence" | null;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "pending" | "verified";
        };
        JoinBody: {
            /**
             * Format: date
             * @description 孩子的出生日期
             */
            birthDate?: string;
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId?: string;
            /** @description 证件号码 */
            documentNumber?: string;
            /** @description 证件号码后四位 */
            documentTail?: string;
            /** @description 称呼 */
            form?: components["schemas"]["FormOfAddress"];
            /** @description 姓名 */
            name: string;
            /** @description 昵称 */
            nickname?: string;
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /**
             * @description 室号或门牌
             * @example 301
             */
            room: string;
            /**
             * @description 场景码
             * @example K7PD3MWXQ4
             */
            sceneCode: string;
        };
        JoinedOrganisationView: {
            /**
             * @description 所在区划
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: uuid
             * @description 人员
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description 单位
             */
            organisationId: string;
            /** @description 单位名称 */
            organisationName: string;
        };
        JoinOrganisationBody: {
            /** @description 邀请码 */
            code: string;
            /** @description 姓名 */
            name: string;
            /**
             * @description 职务
             * @example 项目经理
             */
            post: string;
            /**
             * @description 对外称呼
             * @example 李经理
             */
            publicName: string;
        };
        KeptLineView: {
            /** @description 条线代码 */
            code: string;
            /** @description 条线名称 */
            name: string;
        };
        LeaseBody: {
            /**
             * Format: uuid
             * @description 租赁合同照片
             */
            mediaId: string;
        };
        LeaveBody: {
            /**
             * @description 确认
             * @enum {string}
             */
            confirm: "注销";
        };
        LeftOpenView: {
            /** @description 之后由谁负责 */
            goesTo: string | null;
            /** @description 没有别人能办的事项 */
            tickets: number;
        };
        LetInView: {
            /** @description 由这位居民作证或同意加入的人 */
            members: components["schemas"]["MemberView"][];
        };
        LineBody: {
            /**
             * @description 条线名称
             * @example 物业
             */
            name: string;
        };
        LineCodeView: {
            /** @description 条线代码 */
            code: string;
        };
        LinesView: {
            /** @description 条线 */
            lines: components["schemas"]["LineView"][];
        };
        LineView: {
            /** @description 条线代码 */
            code: string;
            /** @description 条线名称 */
            name: string;
            /** @description 本级设置 */
            own: boolean;
        };
        LiveClockView: {
            /**
             * Format: date-time
             * @description 到期
             */
            dueAt: string;
            /** @description 计时项 */
            kind: components["schemas"]["ClockKind"];
            /** @description 已超时 */
            late: boolean;
            /** @description 名称 */
            name: string;
            /** @description 剩余 */
            phrase: string;
            /** @description 已预警 */
            warned: boolean;
        };
        LookListView: {
            /** @description 查看记录 */
            looks: components["schemas"]["LookView"][];
            /** @description 下一页 */
            next: string | null;
        };
        LookView: {
            /** @description 所属社区 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 单位 */
            office: string;
            /** @description 谁看的 */
            reader: string;
            /** @description 原因 */
            reason: string;
            /** @description 看了什么 */
            what: string;
        };
        MadeInvitationView: {
            /**
             * @description 邀请码（只显示这一次）
             * @example ACDEFGHJKM
             */
            code: string;
            /**
             * Format: date-time
             * @description 有效至
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description 邀请
             */
            invitationId: string;
            /** @description 加入后的角色 */
            roleName: string;
        };
        MadeStaffView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 初始密码（只显示这一次） */
            initialPassword: string;
            /** @description 用户名 */
            username: string;
        };
        MakeOrganisationBody: {
            /** @description 类别 */
            kind: components["schemas"]["OrganisationKind"];
            /** @description 单位名称 */
            name: string;
            /** @description 上级党组织 */
            parent?: components["schemas"]["OrganisationRefBody"];
            /** @description 联系电话 */
            phone?: string;
            /** @description 服务范围 */
            serves?: components["schemas"]["ServedBody"][];
        };
        MakeStaffBody: {
            /**
             * @description 居民所在社区
             * @example 310113003001
             */
            communityId?: number;
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt?: string;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId?: string;
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
            /** @description 职务 */
            post: string;
            /** @description 对外姓名 */
            publicName: string;
            /** @description 角色 */
            role: components["schemas"]["StaffRole"];
            /** @description 用户名 */
            username: string;
        };
        MaskedPersonView: {
            /** @description 地址 */
            address: string;
            /** @description 证件号码 */
            document: string | null;
            /**
             * @description 姓名
             * @example 张*
             */
            name: string;
            /**
             * @description 手机号
             * @example 138****0000
             */
            phone: string | null;
        };
        MaskedView: {
            /** @description 住址 */
            address: string;
            /** @description 姓名 */
            name: string;
            /** @description 电话 */
            phone: string | null;
        };
        /**
         * @description 请别的单位定什么
         * @enum {string}
         */
        MatterKind: "dispute" | "transfer" | "suspension" | "extension";
        MatterView: {
            /**
             * Format: date-time
             * @description 什么时候提出的
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description 最晚什么时候答复
             */
            dueAt: string | null;
            /** @description 请别的单位定什么 */
            kind: components["schemas"]["MatterKind"];
            /** @description 理由的开头 */
            text: string | null;
            /**
             * @description 说法
             * @example 请张庙街道接办
             */
            title: string;
            /**
             * Format: date-time
             * @description 现在同意的话，到什么时候
             */
            until: string | null;
        };
        MediaView: {
            /** @description 高 */
            height: number;
            /**
             * Format: uuid
             * @description 图片
             */
            mediaId: string;
            /** @description 缩略图地址 */
            thumbnailUrl: string;
            /** @description 图片地址 */
            url: string;
            /** @description 宽 */
            width: number;
        };
        MemberListView: {
            /** @description 成员 */
            members: components["schemas"]["MemberView"][];
            /** @description 下一页 */
            next: string | null;
        };
        MemberSearchBody: {
            /** @description 翻页位置 */
            cursor?: string;
            /** @description 每页条数 */
            limit?: number;
            /** @description 姓名 */
            name: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state?: "pending" | "verified" | "rejected" | "ended";
        };
        MembershipIdView: {
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId: string;
        };
        MembershipRefView: {
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string;
        };
        /**
         * @description 状态
         * @enum {string}
         */
        MembershipState: "pending" | "verified" | "rejected" | "ended";
        MemberView: {
            /**
             * Format: date-time
             * @description 申请时间
             */
            askedAt: string;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 邻居看到的称呼 */
            displayName: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string;
            /** @description 是我自己 */
            mine: boolean;
            /** @description 登记的信息 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 状态 */
            state: components["schemas"]["MembershipState"];
            /** @description 核实方式 */
            way: string | null;
        };
        MergeBody: {
            /**
             * Format: date
             * @description 最后一天
             */
            lastDay?: string;
            /**
             * @description 并入的单位
             * @example 310113003001
             */
            successorId: number;
        };
        MergeView: {
            /**
             * @description 撤并的单位
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: date
             * @description 最后一天
             */
            lastDay: string;
            /**
             * @description 并入的单位
             * @example 310113003001
             */
            successorId: number;
        };
        MeView: {
            /**
             * Format: uuid
             * @description 账号
             */
            accountId: string;
            /** @description 隐私说明 */
            consent: components["schemas"]["ConsentStateView"];
            /** @description 入驻 */
            memberships: components["schemas"]["OwnMembershipView"][];
            /** @description 工作中用的姓名 */
            name: string | null;
            /** @description 已验证的手机号 */
            phone: components["schemas"]["PhoneView"] | null;
            /** @description 角色 */
            roles: components["schemas"]["OwnGrantView"][];
        };
        NamedCodeView: {
            /** @description 代码 */
            code: string;
            /** @description 名称 */
            name: string;
        };
        NameRuleBody: {
            /** @description 对外姓名 */
            nameRule: components["schemas"]["PublicNameRule"];
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
        };
        NameRuleView: {
            /** @description 对外姓名 */
            nameRule: components["schemas"]["PublicNameRule"];
        };
        NoteBody: {
            /** @description 备注 */
            note?: string;
        };
        NoticeView: {
            /** @description 正文 */
            body: string;
            /**
             * Format: date-time
             * @description 施行时间
             */
            inForceAt: string;
            /** @description 标题 */
            title: string;
            /** @description 版本 */
            version: number;
        };
        /**
         * @description 身份
         * @enum {string}
         */
        NotificationAudience: "reporter" | "duty" | "owner" | "secretary" | "above" | "other" | "follower" | "self";
        /**
         * @description 种类
         * @enum {string}
         */
        NotificationKind: "ticket.reported" | "ticket.accepted" | "ticket.replied" | "ticket.handling-started" | "ticket.escalated" | "ticket.returned" | "ticket.transfer-offered" | "ticket.transfer-refused" | "ticket.transfer-taken-back" | "ticket.transferred" | "ticket.disputed" | "ticket.office-ended" | "ticket.argued" | "ticket.dispute-decided" | "ticket.time-asked" | "ticket.time-refused" | "ticket.time-lapsed" | "ticket.suspended" | "ticket.resumed" | "ticket.extended" | "ticket.resolved" | "ticket.declined" | "ticket.withdrawn" | "ticket.information-added" | "ticket.urged" | "ticket.news" | "ticket.followed-up" | "ticket.rated" | "ticket.reopened" | "ticket.closed" | "ticket.clock-warned" | "ticket.clock-breached" | "membership.verified" | "membership.rejected" | "membership.review-asked" | "membership.taken-back" | "resident-group.filed" | "resident-group.refused" | "delegation.recorded" | "delegation.ended";
        /** @enum {string} */
        NotificationSide: "office" | "own";
        /**
         * @description 关于什么
         * @enum {string}
         */
        NotificationSubject: "ticket" | "membership" | "resident-group" | "delegation";
        NotSolvedBody: {
            /** @description 照片 */
            photos?: string[];
            /** @description 没解决的原因 */
            reason: string;
        };
        OfferTransferBody: {
            /** @description 转给谁 */
            office: components["schemas"]["OfficeBody"];
            /** @description 转办的原因 */
            reason: string;
        };
        OfficeBesideView: {
            /**
             * @description 单位所在地区
             * @example 310113003001
             */
            areaId: number;
            /** @description 种类 */
            kind: components["schemas"]["OfficeKind"];
            /** @description 单位名称 */
            name: string;
            /**
             * Format: uuid
             * @description 部门；街镇、区本身没有
             */
            organisationId: string | null;
            /** @description 有人办事 */
            staffed: boolean;
        };
        OfficeBody: {
            /**
             * @description 单位所在地区
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
        };
        /**
         * @description 种类
         * @enum {string}
         */
        OfficeKind: "desk" | "department";
        OfficePersonView: {
            /** @description 对外姓名 */
            name: string | null;
            /** @description 岗位 */
            post: string;
        };
        OfficesBesideView: {
            /** @description 可以转给的单位 */
            offices: components["schemas"]["OfficeBesideView"][];
        };
        OfficeView: {
            /**
             * @description 单位所在地区
             * @example 310113003001
             */
            areaId: number;
            /** @description 单位名称 */
            name: string;
            /**
             * Format: uuid
             * @description 部门；街镇、区本身没有
             */
            organisationId: string | null;
        };
        OpenGroupBody: {
            /**
             * @description 团队名称
             * @example 绿色回收小队
             */
            name: string;
            /** @description 宗旨 */
            purpose: string;
        };
        OpenSignInBody: {
            /** @description 用户名 */
            username: string;
        };
        OperatorIdView: {
            /**
             * Format: uuid
             * @description 人员
             */
            operatorId: string;
        };
        OperatorListView: {
            /** @description 人员 */
            operators: components["schemas"]["OperatorView"][];
        };
        OperatorView: {
            /**
             * Format: date-time
             * @description 加入时间
             */
            joinedAt: string;
            /** @description 姓名 */
            name: string;
            /**
             * Format: uuid
             * @description 人员
             */
            operatorId: string;
            /** @description 职务 */
            post: string;
            /** @description 对外称呼 */
            publicName: string;
            /** @description 角色 */
            role: components["schemas"]["Role"];
        };
        OrganisationIdView: {
            /**
             * Format: uuid
             * @description 单位
             */
            organisationId: string;
        };
        /** @enum {string} */
        OrganisationKind: "party-organisation" | "department" | "operation-centre" | "property-manager" | "owners-committee" | "enterprise" | "service-organisation" | "social-work-station" | "charity";
        OrganisationListView: {
            /** @description 下一页 */
            next: string | null;
            /** @description 单位 */
            organisations: components["schemas"]["OrganisationView"][];
        };
        OrganisationRefBody: {
            /**
             * @description 所在区划
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: uuid
             * @description 单位
             */
            id: string;
        };
        OrganisationView: {
            /**
             * @description 所在区划
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: uuid
             * @description 单位
             */
            id: string;
            /** @description 类别 */
            kind: components["schemas"]["OrganisationKind"];
            /** @description 类别名称 */
            kindName: string;
            /** @description 单位名称 */
            name: string;
            /** @description 上级党组织 */
            parent: components["schemas"]["OrganisationRefBody"] | null;
            /** @description 联系电话 */
            phone: string | null;
            /** @description 服务范围 */
            serves: components["schemas"]["ServedAreaView"][];
        };
        OwnedBuildingView: {
            /**
             * Format: uuid
             * @description 分工
             */
            assignmentId: string;
            /**
             * Format: uuid
             * @description 楼栋
             */
            id: string;
            /** @description 楼栋名称 */
            name: string;
        };
        OwnedLineView: {
            /**
             * Format: uuid
             * @description 分工
             */
            assignmentId: string;
            /** @description 条线代码 */
            code: string;
        };
        OwnGrantView: {
            /**
             * @description 区划
             * @example 310113003001
             */
            areaId: number;
            /**
             * Format: date-time
             * @description 到期
             */
            endsAt: string | null;
            /** @description 单位 */
            organisation: components["schemas"]["GrantOrganisationView"] | null;
            /** @description 职务 */
            post: string | null;
            /** @description 角色 */
            role: components["schemas"]["Role"];
            /** @description 角色名称 */
            roleName: string;
        };
        OwnMembershipView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 申请时间
             */
            askedAt: string;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 是否当前社区 */
            current: boolean;
            /** @description 邻居看到的称呼 */
            displayName: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            id: string;
            /** @description 是否等监护人同意 */
            needsGuardian: boolean;
            /** @description 登记的信息 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 没通过的原因 */
            rejection: string | null;
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /**
             * Format: date-time
             * @description 最晚何时有结果
             */
            reviewDueAt: string | null;
            /** @description 状态 */
            state: components["schemas"]["MembershipState"];
            /** @description 为什么撤回了实名认证 */
            takenBack: string | null;
        };
        OwnOrganisationsView: {
            /** @description 单位 */
            organisations: components["schemas"]["OwnOrganisationView"][];
        };
        OwnOrganisationView: {
            /**
             * @description 所在区划
             * @example 310113003001
             */
            areaId: number;
            /** @description 是否已开通工作台登录 */
            hasSignIn: boolean | null;
            /**
             * Format: date-time
             * @description 加入时间
             */
            joinedAt: string;
            /** @description 类别名称 */
            kindName: string;
            /** @description 单位名称 */
            name: string;
            /**
             * Format: uuid
             * @description 人员
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description 单位
             */
            organisationId: string;
            /** @description 职务 */
            post: string;
            /** @description 对外称呼 */
            publicName: string;
        };
        OwnRequestView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId: string | null;
            /** @description 姓名 */
            name: string;
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 室号或门牌 */
            room: string;
            /** @description 未满 14 岁 */
            under14: boolean;
        };
        /** @enum {string} */
        OwnTicketsFilter: "waiting" | "open" | "ended";
        PaperConsentsView: {
            /** @description 同意书 */
            consents: components["schemas"]["PaperConsentView"][];
        };
        PaperConsentView: {
            /**
             * Format: date-time
             * @description 登记时间
             */
            at: string;
            /** @description 隐私说明版本 */
            version: number;
        };
        PasswordBody: {
            /** @description 新密码 */
            newPassword: string;
            /** @description 原密码 */
            oldPassword: string;
        };
        PhoneBySmsBody: {
            /** @description 验证码 */
            code: string;
            /** @description 手机号 */
            phone: string;
        };
        PhoneByWechatBody: {
            /** @description 微信手机号授权码 */
            code: string;
        };
        PhoneView: {
            /**
             * @description 手机号
             * @example 138****0000
             */
            phone: string;
            /**
             * Format: date-time
             * @description 验证时间
             */
            provedAt: string;
        };
        /**
         * @description 变动
         * @enum {string}
         */
        PlaceChange: "buildings-added" | "building-renamed" | "building-retired" | "unit-renamed" | "unit-merged" | "merge-undone";
        PlaceChangeListView: {
            /** @description 楼栋和单位变动 */
            changes: components["schemas"]["PlaceChangeView"][];
            /** @description 下一页 */
            next: string | null;
        };
        PlaceChangeView: {
            /**
             * @description 区划
             * @example 310113003001
             */
            areaId: number;
            /** @description 区划名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 谁办的 */
            by: string | null;
            /** @description 由平台办的 */
            byPlatform: boolean;
            /** @description 变动 */
            change: components["schemas"]["PlaceChange"];
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 变了什么 */
            what: string;
        };
        PlanBody: {
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
            /** @description 班次 */
            shifts: components["schemas"]["ShiftInput"][];
        };
        PlannedView: {
            /** @description 班次 */
            shiftIds: string[];
        };
        PointBody: {
            /**
             * @description 纬度
             * @example 31.4053
             */
            latitude: number;
            /**
             * @description 经度
             * @example 121.4891
             */
            longitude: number;
        };
        PointView: {
            /** @description 纬度 */
            latitude: number;
            /** @description 经度 */
            longitude: number;
        };
        PosterListView: {
            /** @description 海报 */
            posters: components["schemas"]["PosterView"][];
        };
        PosterView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId: string | null;
            /** @description 楼栋名称 */
            buildingName: string | null;
            /** @description 社区码 */
            code: string;
            /** @description 网页链接 */
            link: string;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                field: string;
                message: string;
            }[];
            instance?: string;
            status: number;
            title: string;
            type: string;
        };
        ProofFaultView: {
            /** @description 问题 */
            fault: string;
            /** @description 序号 */
            seq: number | null;
        };
        ProvedWordsView: {
            /** @description 字段 */
            field: string;
            /** @description 盐 */
            salt: string | null;
            /** @description 文字 */
            text: string | null;
        };
        /**
         * @description 对外姓名
         * @enum {string}
         */
        PublicNameRule: "full" | "surname-post";
        RateBody: {
            /** @description 评语 */
            comment?: string;
            /** @description 星级 */
            stars: number;
        };
        ReadableContactView: {
            /** @description 姓名 */
            name: string;
            /** @description 电话 */
            phone: string | null;
        };
        ReadUpToBody: {
            /**
             * Format: uuid
             * @description 看到的最新一条
             */
            upTo: string;
        };
        RecordDelegationBody: {
            /** @description 代办人 */
            delegate: components["schemas"]["DelegateBody"];
            /** @description 已向本人复述并得到确认 */
            readBack: boolean;
            /** @description 代办的事 */
            things: components["schemas"]["ThingBody"][];
            /**
             * Format: date
             * @description 期限
             */
            until: string;
        };
        RecordedDelegationView: {
            /** @description 代办人 */
            delegateName: string;
            /**
             * Format: uuid
             * @description 委托
             */
            delegationId: string;
            /**
             * Format: date-time
             * @description 到期
             */
            endsAt: string;
        };
        RefreshBody: {
            /** @description 续期凭证 */
            refreshToken: string;
        };
        RefusalBody: {
            /** @description 不同意的原因 */
            reason: string;
        };
        RefuseGroupBody: {
            /** @description 原因 */
            reason: string;
        };
        RefuseTransferBody: {
            /** @description 不接办的原因 */
            reason: string;
        };
        RejectBody: {
            /**
             * @description 原因
             * @enum {string}
             */
            code: "not-found" | "wrong-address" | "unclear-evidence" | "not-resident" | "use-other-account" | "other";
            /** @description 给申请人的说明 */
            reason: string;
        };
        /**
         * @description 与房屋的关系
         * @enum {string}
         */
        Relation: "owner" | "family" | "tenant";
        /**
         * @description 结果
         * @enum {string}
         */
        RemovedShift: "cancelled" | "ended";
        RemovedShiftView: {
            /** @description 结果 */
            removed: components["schemas"]["RemovedShift"];
            /**
             * Format: uuid
             * @description 班次
             */
            shiftId: string;
        };
        RemoveOperatorBody: {
            /** @description 原因 */
            reason: string;
        };
        RenameBody: {
            /** @description 新名称 */
            name: string;
        };
        RenamedAreaView: {
            /**
             * @description 区划代码
             * @example 310113003001
             */
            areaId: number;
            /** @description 名称 */
            name: string;
        };
        ReplyBody: {
            /** @description 照片 */
            photos?: string[];
            /** @description 答复 */
            reply: string;
        };
        ReportBody: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId?: string;
            /**
             * @description 类别
             * @example estate.light
             */
            categoryCode: string;
            /** @description 照片 */
            photos?: string[];
            /** @description 地点说明 */
            place?: string;
            /** @description 地图位置 */
            point?: components["schemas"]["PointBody"];
            /**
             * @description 内容
             * @example 3 号楼一楼楼道灯坏了，晚上看不见台阶
             */
            text: string;
            /** @description 公开范围 */
            visibility?: components["schemas"]["TicketVisibility"];
        };
        ReporterContactBody: {
            /** @description 原因 */
            reason: string;
        };
        ReporterContactView: {
            /** @description 工作人员代为登记 */
            enrolledByStaff: boolean;
            /** @description 有代办人 */
            hasDelegate: boolean;
            /**
             * @description 姓名
             * @example 张**
             */
            name: string;
            /**
             * @description 电话
             * @example 138****0000
             */
            phone: string | null;
        };
        ReportForBody: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId?: string;
            /**
             * @description 类别
             * @example estate.light
             */
            categoryCode: string;
            /**
             * Format: uuid
             * @description 哪位居民
             */
            membershipId: string;
            /** @description 照片 */
            photos?: string[];
            /** @description 地点说明 */
            place?: string;
            /** @description 地图位置 */
            point?: components["schemas"]["PointBody"];
            /**
             * @description 内容
             * @example 3 号楼一楼楼道灯坏了，晚上看不见台阶
             */
            text: string;
            /** @description 公开范围 */
            visibility?: components["schemas"]["TicketVisibility"];
            /** @description 怎么反映的 */
            way: components["schemas"]["ToldWay"];
        };
        ResolveBody: {
            /**
             * @description 重复的事项编号
             * @example 003001-2026-00042
             */
            duplicateOf?: string;
            /** @description 办理结果 */
            ending: components["schemas"]["TicketEnding"];
            /** @description 照片 */
            photos?: string[];
            /** @description 给居民的答复 */
            result: string;
            /** @description 看到的最后一步 */
            seenSeq: number;
        };
        /** @enum {string} */
        ResponsibleFilter: "here" | "offered" | "decides" | "departments" | "anyone";
        ResponsibleView: {
            /**
             * @description 负责单位
             * @example 310113003001
             */
            areaId: number;
            /** @description 层级 */
            level: components["schemas"]["TicketLevel"];
            /** @description 处置方式 */
            levelName: string;
            /** @description 负责单位名称 */
            name: string;
        };
        ReturnBody: {
            /** @description 照片 */
            photos?: string[];
            /** @description 退回的原因 */
            reason: string;
        };
        /**
         * @description 角色
         * @enum {string}
         */
        Role: "resident" | "representative" | "volunteer" | "party-member" | "building-lead" | "community-staff" | "community-secretary" | "liaison-officer" | "street-officer" | "department-officer" | "district-officer" | "provider-operator" | "property-operator" | "owners-committee-member" | "auditor" | "administrator";
        /**
         * @description 变动
         * @enum {string}
         */
        RoleChange: "given" | "ended";
        RoleChangeListView: {
            /** @description 角色变动 */
            changes: components["schemas"]["RoleChangeView"][];
            /** @description 下一页 */
            next: string | null;
        };
        RoleChangeView: {
            /**
             * @description 区域
             * @example 310113003001
             */
            areaId: number;
            /** @description 区域名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 谁办的 */
            by: string | null;
            /** @description 变动 */
            change: components["schemas"]["RoleChange"];
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string | null;
            /**
             * Format: uuid
             * @description 授权
             */
            grantId: string;
            /** @description 居民姓名 */
            person: string | null;
            /** @description 职务 */
            post: string | null;
            /** @description 对外姓名 */
            publicName: string | null;
            /** @description 原因 */
            reason: string | null;
            /** @description 角色 */
            role: components["schemas"]["Role"];
            /** @description 角色名称 */
            roleName: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        RoleHolderView: {
            /** @description 楼栋 */
            buildingName: string | null;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId: string;
            /** @description 姓名（部分隐藏） */
            name: string;
        };
        /**
         * @description 变动
         * @enum {string}
         */
        RosterChange: "imported" | "corrected" | "removed" | "put-back" | "released";
        RosterChangeListView: {
            /** @description 底册变动 */
            changes: components["schemas"]["RosterChangeView"][];
            /** @description 下一页 */
            next: string | null;
        };
        RosterChangeView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 谁办的 */
            by: string | null;
            /** @description 变动 */
            change: components["schemas"]["RosterChange"];
            /** @description 几条 */
            entries: number;
            /**
             * Format: uuid
             * @description 记录
             */
            id: string;
            /** @description 有人凭它入驻 */
            joined: boolean;
            /** @description 谁的底册 */
            person: string | null;
            /** @description 原因 */
            reason: string | null;
            /** @description 改了什么 */
            what: string | null;
        };
        RosterCorrectBody: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId?: string;
            /** @description 证件号码 */
            documentNumber?: string | null;
            /** @description 姓名 */
            name?: string;
            /** @description 手机号 */
            phone?: string | null;
            /** @description 更正的原因 */
            reason: string;
            /** @description 与房屋的关系 */
            relation?: components["schemas"]["Relation"];
            /** @description 室号 */
            room?: string;
        };
        RosterCorrectedView: {
            /**
             * Format: uuid
             * @description 底册条目
             */
            entryId: string;
            /** @description 版本 */
            version: number;
        };
        RosterEntryView: {
            /**
             * Format: uuid
             * @description 底册条目
             */
            entryId: string;
            /** @description 和申请人填写的相比 */
            facts: components["schemas"]["EntryFactsView"];
            /** @description 可以是申请人 */
            mayBeTheirs: boolean;
            /** @description 登记的人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
        };
        RosterFoundView: {
            /** @description 找到的底册条目 */
            entries: components["schemas"]["RosterItemView"][];
            /** @description 还有更多 */
            more: boolean;
        };
        RosterImportBody: {
            /** @description 底册 */
            lines: components["schemas"]["RosterLineBody"][];
        };
        RosterImportView: {
            /** @description 新增 */
            added: number;
            /** @description 原有 */
            known: number;
            /** @description 导入的人自己的，留给同事导入 */
            own: components["schemas"]["RosterLeftView"][];
        };
        RosterItemView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId: string;
            /** @description 楼栋名称 */
            buildingName: string;
            /**
             * Format: uuid
             * @description 底册条目
             */
            entryId: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string | null;
            /** @description 是我自己的 */
            mine: boolean;
            /** @description 登记的人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 版本 */
            version: number;
        };
        /** @enum {string} */
        RosterJoined: "yes" | "no";
        RosterLeftView: {
            /** @description 哪一行 */
            field: string;
        };
        RosterLineBody: {
            /** @description 楼栋 */
            building: string;
            /** @description 证件号码 */
            documentNumber?: string;
            /** @description 姓名 */
            name: string;
            /** @description 手机号 */
            phone?: string;
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 室号 */
            room: string;
        };
        RosterListView: {
            /** @description 底册 */
            entries: components["schemas"]["RosterItemView"][];
            /** @description 下一页 */
            next: string | null;
        };
        RosterReadableView: {
            /** @description 地址 */
            address: string | null;
            /** @description 证件号码 */
            document: string | null;
            /** @description 姓名 */
            name: string | null;
            /** @description 手机号 */
            phone: string | null;
        };
        RosterRemoveBody: {
            /** @description 原因 */
            reason: string;
        };
        RosterRemovedItemView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId: string;
            /** @description 楼栋名称 */
            buildingName: string;
            /**
             * Format: uuid
             * @description 底册条目
             */
            entryId: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string | null;
            /** @description 是我自己的 */
            mine: boolean;
            /** @description 登记的人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /**
             * Format: date-time
             * @description 移出的时间
             */
            removedAt: string;
            /** @description 版本 */
            version: number;
        };
        RosterRemovedListView: {
            /** @description 移出的底册条目 */
            entries: components["schemas"]["RosterRemovedItemView"][];
            /** @description 还有更多 */
            more: boolean;
        };
        RosterRemovedView: {
            /**
             * Format: uuid
             * @description 底册条目
             */
            entryId: string;
            /** @description 有人凭它入驻 */
            joined: boolean;
        };
        RosterSearchBody: {
            /** @description 证件号码 */
            documentNumber?: string;
            /** @description 姓名 */
            name?: string;
            /** @description 手机号 */
            phone?: string;
        };
        RosterUnmaskBody: {
            /** @description 要看的信息 */
            fields: string[];
            /** @description 原因 */
            reason: string;
        };
        RungView: {
            /** @description 层级 */
            level: components["schemas"]["TicketLevel"];
            /** @description 单位 */
            officeName: string | null;
            /**
             * Format: date-time
             * @description 何时到这里
             */
            since: string;
            /**
             * Format: date-time
             * @description 何时退回
             */
            until: string | null;
        };
        ScanBody: {
            /** @description 卡号 */
            code: string;
        };
        ScannedView: {
            /** @description 对外称呼 */
            displayName: string;
            /**
             * Format: uuid
             * @description 居民
             */
            membershipId: string;
            /** @description 持卡人 */
            person: components["schemas"]["MaskedView"];
        };
        SceneCodeView: {
            /**
             * Format: uuid
             * @description 楼栋
             */
            buildingId: string | null;
            /** @description 场景码 */
            code: string;
        };
        SceneListView: {
            /** @description 场景码 */
            scenes: components["schemas"]["SceneCodeView"][];
        };
        SceneView: {
            /** @description 楼栋 */
            building: components["schemas"]["BuildingView"] | null;
            /** @description 社区 */
            community: components["schemas"]["AreaView"];
            /** @description 街镇 */
            street: components["schemas"]["AreaView"] | null;
        };
        SentCodeView: {
            /**
             * Format: date-time
             * @description 有效至
             */
            expiresAt: string;
            /** @description 几秒后可再发 */
            resendAfterSeconds: number;
        };
        ServedAreaView: {
            /**
             * @description 区划
             * @example 310113003001
             */
            id: number;
            /** @description 名称 */
            name: string;
        };
        ServedBody: {
            /**
             * @description 区划
             * @example 310113003001
             */
            areaId: number;
        };
        SessionListView: {
            /** @description 会话 */
            sessions: components["schemas"]["SessionView"][];
        };
        SessionView: {
            /** @description 设备名称 */
            device: string;
            /** @description 入口 */
            face: components["schemas"]["Face"];
            /**
             * Format: uuid
             * @description 会话
             */
            id: string;
            /**
             * Format: date-time
             * @description 登录时间
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description 最近使用
             */
            usedAt: string;
            /**
             * @description 是否这台设备
             * @enum {string}
             */
            which: "this" | "other";
        };
        ShiftInput: {
            /**
             * Format: uuid
             * @description 值班人
             */
            accountId: string;
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        ShiftView: {
            /**
             * Format: uuid
             * @description 值班人
             */
            accountId: string;
            /**
             * Format: date-time
             * @description 结束
             */
            endsAt: string;
            /** @description 交接 */
            handOver: components["schemas"]["HandOverState"];
            /**
             * Format: uuid
             * @description 班次
             */
            id: string;
            /** @description 姓名 */
            name: string;
            /** @description 职务 */
            post: string;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
        };
        SmsCodeBody: {
            /** @description 手机号 */
            phone: string;
            /**
             * @description 用途
             * @enum {string}
             */
            purpose: "sign-in" | "phone";
        };
        SmsSignInBody: {
            /** @description 验证码 */
            code: string;
            /**
             * @description 设备名称
             * @example 华为 Mate 60
             */
            device?: string;
            /** @description 手机号 */
            phone: string;
        };
        StaffEnrolmentBody: {
            /** @description 动态码 */
            code: string;
            /**
             * @description 设备名称
             * @example 华为 Mate 60
             */
            device?: string;
            /** @description 新密码 */
            newPassword: string;
            /** @description 初始密码 */
            password: string;
            /** @description 短信验证码 */
            phoneCode?: string;
            /** @description 用户名 */
            username: string;
        };
        StaffEvidenceBody: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "neighbour" | "home-visit";
            /** @description 记录 */
            note: string;
        };
        /**
         * @description 角色
         * @enum {string}
         */
        StaffRole: "community-staff" | "community-secretary" | "liaison-officer" | "street-officer" | "department-officer" | "district-officer" | "auditor" | "administrator";
        StaffSignInBody: {
            /** @description 动态码 */
            code?: string;
            /**
             * @description 设备名称
             * @example 华为 Mate 60
             */
            device?: string;
            /** @description 密码 */
            password: string;
            /** @description 用户名 */
            username: string;
        };
        /**
         * @description 状态
         * @enum {string}
         */
        StaffSignInState: "signed-in" | "enrol";
        StaffSignInView: {
            /** @description 绑定验证器 */
            enrolment: components["schemas"]["EnrolmentView"] | null;
            /** @description 登录凭证 */
            session: components["schemas"]["TokenPairView"] | null;
            /** @description 状态 */
            state: components["schemas"]["StaffSignInState"];
        };
        StartHandlingBody: {
            /** @description 开始处置的动作 */
            act: components["schemas"]["HandlingAct"];
            /** @description 备注 */
            note?: string;
            /** @description 照片 */
            photos?: string[];
        };
        StepView: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 时间说法 */
            moment: string;
            /** @description 对外姓名 */
            name: string | null;
            /** @description 单位 */
            officeName: string | null;
            /** @description 照片 */
            photos: components["schemas"]["MediaView"][];
            /** @description 岗位 */
            post: string | null;
            /** @description 序号 */
            seq: number;
            /** @description 步骤 */
            step: string;
            /** @description 说明 */
            title: string;
            /** @description 文字 */
            words: components["schemas"]["WordsView"][];
        };
        TakeBackBody: {
            /** @description 原因 */
            reason: string;
        };
        TakeBackReportBody: {
            /** @description 原因 */
            reason: string;
        };
        TakeBackTransferBody: {
            /** @description 收回的原因 */
            reason?: string;
        };
        TakenBackCaseView: {
            /** @description 谁撤回的 */
            by: string | null;
            /** @description 为什么撤回 */
            reason: string;
        };
        TakenBackView: {
            /**
             * Format: uuid
             * @description 核实事项
             */
            caseId: string;
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string;
        };
        ThingBody: {
            /** @description 代办的事 */
            thing: components["schemas"]["DelegableThing"];
        };
        TicketAskView: {
            /**
             * Format: date-time
             * @description 现在同意的话，到什么时候
             */
            grantedUntil: string | null;
            /** @description 申请什么 */
            kind: components["schemas"]["AskedKind"];
            /** @description 由哪个单位定 */
            office: string | null;
            /** @description 办理经过的第几步 */
            seq: number;
            /**
             * Format: date-time
             * @description 到什么时候还没定就失效
             */
            until: string | null;
        };
        TicketChangedView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 编号 */
            number: string;
            /** @description 状态 */
            state: components["schemas"]["TicketState"];
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 版本 */
            version: number;
        };
        /**
         * @description 结果
         * @enum {string}
         */
        TicketEnding: "fixed" | "cannot" | "not-ours" | "duplicate";
        TicketFileView: {
            /** @description 全部计时 */
            allClocks: components["schemas"]["ClockView"][];
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 等着定的申请 */
            asks: components["schemas"]["TicketAskView"][];
            /** @description 在等什么，或为什么退回 */
            because: components["schemas"]["BecauseView"] | null;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 类别 */
            category: components["schemas"]["NamedCodeView"];
            /** @description 正在计时 */
            clocks: components["schemas"]["LiveClockView"][];
            /** @description 不再提供电话 */
            contactOver: boolean;
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 结果名称 */
            endingName: string | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /** @description 关注 */
            followed: components["schemas"]["FollowingView"];
            /** @description 转办和异议 */
            handOver: components["schemas"]["TicketHandOverView"] | null;
            /** @description 走到过的层级 */
            ladder: components["schemas"]["RungView"][];
            /** @description 可以关注 */
            mayFollow: boolean;
            /** @description 也遇到了的邻居数 */
            meToos: number;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 编号 */
            number: string;
            /** @description 上一级单位 */
            officeAbove: string | null;
            /** @description 申请由哪个单位定 */
            officeAsked: string | null;
            /** @description 退回给哪个单位 */
            officeBelow: string | null;
            /** @description 现在可以做 */
            openSteps: string[];
            /** @description 楼栋负责人 */
            owner: components["schemas"]["OfficePersonView"] | null;
            /** @description 照片 */
            photos: components["schemas"]["MediaView"][];
            /** @description 地点说明 */
            place: string | null;
            /** @description 地图位置 */
            point: components["schemas"]["PointView"] | null;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 上报人的联系方式 */
            reporterContact: components["schemas"]["ReporterContactView"] | null;
            /**
             * Format: uuid
             * @description 上报人的入驻
             */
            reporterMembershipId: string | null;
            /** @description 居民称呼 */
            reporterName: string | null;
            /** @description 负责单位 */
            responsible: components["schemas"]["ResponsibleView"];
            /** @description 上级退回、还没接着办 */
            returned: boolean;
            /** @description 第几轮 */
            round: number;
            /** @description 状态 */
            state: components["schemas"]["TicketState"];
            /** @description 状态名称 */
            stateName: string;
            /** @description 内容 */
            text: string | null;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 经过 */
            timeline: components["schemas"]["StepView"][];
            /** @description 这一轮居民催办了几次 */
            urges: number;
            /** @description 版本 */
            version: number;
            /** @description 公开范围 */
            visibility: components["schemas"]["TicketVisibility"];
        };
        TicketHandOverView: {
            /** @description 由谁裁定 */
            decider: string | null;
            /** @description 请谁接办，没有在等就为空 */
            offeredTo: components["schemas"]["OfficeView"] | null;
            /** @description 有异议的双方 */
            parties: components["schemas"]["OfficeView"][];
        };
        TicketItemView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 类别 */
            category: components["schemas"]["NamedCodeView"];
            /** @description 正在计时 */
            clocks: components["schemas"]["LiveClockView"][];
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /** @description 也遇到了的邻居数 */
            meToos: number;
            /** @description 编号 */
            number: string;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 负责单位 */
            responsible: components["schemas"]["ResponsibleView"];
            /** @description 状态 */
            state: components["schemas"]["TicketState"];
            /** @description 状态名称 */
            stateName: string;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 版本 */
            version: number;
            /** @description 公开范围 */
            visibility: components["schemas"]["TicketVisibility"];
        };
        /**
         * @description 层级
         * @enum {string}
         */
        TicketLevel: "community" | "street" | "district";
        TicketListView: {
            /** @description 下一页 */
            next?: string;
            /** @description 事项 */
            tickets: components["schemas"]["TicketItemView"][];
        };
        TicketNumbersView: {
            /** @description 等我们办、等我们定或请我们接办 */
            atHand: number;
            /** @description 等我们定 */
            decisions: number;
            /** @description 待回访 */
            followUp: number;
            /** @description 请我们接办 */
            offered: number;
            /** @description 已超时 */
            overdue: number;
            /** @description 已暂停 */
            suspended: number;
            /** @description 等我们办 */
            waiting: number;
            /** @description 快到时限 */
            warned: number;
        };
        TicketProofView: {
            /** @description 每一步 */
            entries: components["schemas"]["EntryProofView"][];
            /** @description 问题 */
            faults: components["schemas"]["ProofFaultView"][];
            /** @description 最近的签名 */
            head: components["schemas"]["TraceHeadView"] | null;
            /** @description 编号 */
            number: string;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 名称 */
            tree: string;
            /** @description 公钥 */
            verifierKeys: string[];
        };
        /**
         * @description 状态
         * @enum {string}
         */
        TicketState: "submitted" | "accepted" | "handling" | "escalated" | "suspended" | "resolved" | "followed-up" | "rated" | "closed" | "reopened" | "declined" | "withdrawn";
        /** @enum {string} */
        TicketStateFilter: "waiting" | "open" | "submitted" | "accepted" | "handling" | "escalated" | "suspended" | "resolved" | "followed-up" | "rated" | "closed" | "reopened" | "declined" | "withdrawn";
        TicketView: {
            /** @description 全部计时 */
            allClocks: components["schemas"]["ClockView"][];
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 等着定的申请 */
            asks: components["schemas"]["TicketAskView"][];
            /** @description 在等什么，或为什么退回 */
            because: components["schemas"]["BecauseView"] | null;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 类别 */
            category: components["schemas"]["NamedCodeView"];
            /** @description 正在计时 */
            clocks: components["schemas"]["LiveClockView"][];
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 结果名称 */
            endingName: string | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /** @description 关注 */
            followed: components["schemas"]["FollowingView"];
            /** @description 走到过的层级 */
            ladder: components["schemas"]["RungView"][];
            /** @description 可以关注 */
            mayFollow: boolean;
            /** @description 也遇到了的邻居数 */
            meToos: number;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 编号 */
            number: string;
            /** @description 现在可以做 */
            openSteps: string[];
            /** @description 照片 */
            photos: components["schemas"]["MediaView"][];
            /** @description 地点说明 */
            place: string | null;
            /** @description 地图位置 */
            point: components["schemas"]["PointView"] | null;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 负责单位 */
            responsible: components["schemas"]["ResponsibleView"];
            /** @description 状态 */
            state: components["schemas"]["TicketState"];
            /** @description 状态名称 */
            stateName: string;
            /** @description 内容 */
            text: string | null;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 经过 */
            timeline: components["schemas"]["StepView"][];
            /** @description 版本 */
            version: number;
            /** @description 公开范围 */
            visibility: components["schemas"]["TicketVisibility"];
        };
        /**
         * @description 公开范围
         * @enum {string}
         */
        TicketVisibility: "private" | "public";
        TodaysPersonView: {
            /** @description 由谁值班 */
            by: components["schemas"]["DutyBy"];
            /**
             * @description 值班人
             * @example 王建国
             */
            name: string;
            /**
             * @description 职务
             * @example 居委会主任
             */
            post: string;
            /**
             * Format: date-time
             * @description 值班到
             */
            until: string | null;
        };
        TodayView: {
            /** @description 今天值班 */
            onDuty: components["schemas"]["TodaysPersonView"] | null;
            /**
             * @description 值班电话
             * @example 021-56000000
             */
            phone: string | null;
        };
        TokenPairView: {
            /**
             * Format: date-time
             * @description 访问凭证有效至
             */
            accessExpiresAt: string;
            /** @description 访问凭证 */
            accessToken: string;
            /**
             * Format: date-time
             * @description 续期凭证有效至
             */
            refreshExpiresAt: string;
            /** @description 续期凭证 */
            refreshToken: string;
        };
        /**
         * @description 怎么反映的
         * @enum {string}
         */
        ToldWay: "by-phone" | "at-counter" | "at-home";
        TraceHeadListView: {
            /**
             * Format: date
             * @description 更早的
             */
            before: string | null;
            /** @description 每日签名 */
            heads: components["schemas"]["TraceHeadView"][];
            /** @description 名称 */
            tree: string;
            /** @description 公钥 */
            verifierKeys: string[];
        };
        TraceHeadView: {
            /**
             * Format: date
             * @description 日期
             */
            day: string;
            /** @description 签名 */
            note: string;
            /** @description 根 */
            root: string;
            /**
             * Format: date-time
             * @description 签名时间
             */
            signedAt: string;
            /** @description 条数 */
            size: number;
        };
        UndoneMergeView: {
            /**
             * @description 仍独立的单位
             * @example 310113003001
             */
            areaId: number;
        };
        UnmaskBody: {
            /** @description 要看的信息 */
            fields: string[];
            /** @description 原因 */
            reason: string;
        };
        UnmaskedView: {
            /** @description 地址 */
            address: string | null;
            /** @description 证件号码 */
            document: string | null;
            /** @description 材料照片 */
            evidence: string[];
            /** @description 姓名 */
            name: string | null;
            /** @description 手机号 */
            phone: string | null;
        };
        UnreadView: {
            /** @description 未读 */
            unread: number;
        };
        UploadBody: {
            /**
             * Format: binary
             * @description JPG、PNG、WebP 图片，不超过 10 MB
             */
            file: string;
            /**
             * @description 用途
             * @enum {string}
             */
            purpose?: "ticket" | "evidence" | "reply";
        };
        UrgeBody: {
            /** @description 想说的话 */
            note?: string;
        };
        /**
         * @description 姓名
         * @enum {string}
         */
        Verdict: "same" | "differs" | "unknown";
        VerificationView: {
            /** @description 条数 */
            entries: number;
            /** @description 问题 */
            faults: components["schemas"]["FaultView"][];
            /** @description 末尾哈希 */
            head: string | null;
            /** @description 完好 */
            intact: boolean;
            /** @description 编号 */
            number: string;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
        };
        WaitingRelativeView: {
            /**
             * Format: date-time
             * @description 申请时间
             */
            askedAt: string;
            /** @description 申请的是哪一户 */
            home: string;
            /**
             * Format: uuid
             * @description 入驻申请
             */
            membershipId: string;
            /** @description 是否等监护人同意 */
            needsGuardian: boolean;
            /** @description 申请人 */
            person: components["schemas"]["MaskedPersonView"];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 已作证，等居委会核实 */
            vouched: boolean;
        };
        WechatSignInBody: {
            /** @description 微信登录码 */
            code: string;
            /**
             * @description 设备名称
             * @example 华为 Mate 60
             */
            device?: string;
        };
        WithdrawBody: {
            /** @description 撤回原因 */
            reason?: string;
        };
        WithdrawnConsentView: {
            /** @description 是否撤回了同意 */
            withdrawn: boolean;
        };
        WordsView: {
            /** @description 字段 */
            field: string;
            /** @description 名称 */
            label: string;
            /** @description 文字 */
            text: string;
        };
        WorkbenchItemView: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 类别 */
            category: components["schemas"]["NamedCodeView"];
            /** @description 正在计时 */
            clocks: components["schemas"]["LiveClockView"][];
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /**
             * Format: date-time
             * @description 从什么时候开始处置，只有正在办的才有
             */
            handlingSince: string | null;
            /** @description 等别的单位定的 */
            matters: components["schemas"]["MatterView"][];
            /** @description 也遇到了的邻居数 */
            meToos: number;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 编号 */
            number: string;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 负责单位 */
            responsible: components["schemas"]["ResponsibleView"];
            /** @description 上级退回、还没接着办 */
            returned: boolean;
            /** @description 状态 */
            state: components["schemas"]["TicketState"];
            /** @description 状态名称 */
            stateName: string;
            /**
             * Format: uuid
             * @description 事项
             */
            ticketId: string;
            /** @description 这一轮居民催办了几次 */
            urges: number;
            /** @description 版本 */
            version: number;
            /** @description 公开范围 */
            visibility: components["schemas"]["TicketVisibility"];
        };
        WorkbenchListView: {
            /** @description 下一页 */
            next?: string;
            /** @description 事项 */
            tickets: components["schemas"]["WorkbenchItemView"][];
        };
        /** @enum {string} */
        WorkbenchOrder: "due" | "newest";
        WorkBody: {
            /**
             * Format: uuid
             * @description 人员
             */
            accountId: string;
            /** @description 包干楼栋 */
            buildingIds: string[];
            /** @description 条线 */
            lines: string[];
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
        };
        WrittenHandOverView: {
            /**
             * Format: uuid
             * @description 班次
             */
            shiftId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Areas_districts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaWithChildrenView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_credentialChanges: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialChangeListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_looks: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedLookListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_placeChanges: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceChangeListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_roleChanges: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangeListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_rosterChanges: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterChangeListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_searches: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 从 */
                from?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 到 */
                until?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedSearchListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Background_background: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyWork_give: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenWorkView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyWork_endAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyWork_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyWork_keepLine: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptLineView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyWork_endLine: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineCodeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_chooseNames: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameRuleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameRuleView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_people: {
        parameters: {
            query?: {
                /** @description 部门 */
                organisationId?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMembersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_choosePhone: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPhoneBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPhoneView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedShiftView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_write: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenHandOverView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedHandOverView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_today: {
        parameters: {
            query?: {
                /** @description 部门 */
                organisationId?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_week: {
        parameters: {
            query?: {
                /** @description 日期 */
                day?: string;
                /** @description 部门 */
                organisationId?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyWeekView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 种类 */
                kind?: "given";
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_give: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRoleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_leftOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftOpenView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleSearch_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindStaffBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundStaffListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRuleView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_layDown: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupRuleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRuleVersionView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AreaChanges_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaHistoryView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleSearch_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindMembersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundMembersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AreaChanges_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AreaChanges_undoMerge: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneMergeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnOrganisations_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 类别 */
                kind?: components["schemas"]["OrganisationKind"];
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_make: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_change: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_invited: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                invitationId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                operatorId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveOperatorBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AreaChanges_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenamedAreaView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeStaffBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeStaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeStaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeStaffView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_numbers: {
        parameters: {
            query?: {
                /** @description 部门 */
                organisationId?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketNumbersView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_list: {
        parameters: {
            query?: {
                /** @description 类别 */
                categoryCode?: string;
                /** @description 时限 */
                clock?: components["schemas"]["ClockFilter"];
                /** @description 计时项 */
                clockKind?: components["schemas"]["ClockKind"];
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 事项编号 */
                number?: string;
                /** @description 排序 */
                order?: components["schemas"]["WorkbenchOrder"];
                /** @description 部门 */
                organisationId?: string;
                /** @description 由谁负责 */
                responsible?: components["schemas"]["ResponsibleFilter"];
                /** @description 状态 */
                state?: components["schemas"]["TicketStateFilter"];
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbenchListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceTree_heads: {
        parameters: {
            query?: {
                /** @description 在哪天之前 */
                before?: string;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceHeadListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceTree_consistency: {
        parameters: {
            query: {
                /** @description 较早的一天 */
                from: string;
                /** @description 较晚的一天 */
                to: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_search: {
        parameters: {
            query: {
                /** @description 名称或拼音首字母 */
                q: string;
                /** @description 范围 */
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_buildings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_addBuildings: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBuildingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingCountView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_renameBuilding: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                buildingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildingNameBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_retireBuilding: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                buildingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cards_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_giveUp: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Enrolments_enrol: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Enrolments_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperConsentsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Enrolments_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 范围 */
                show?: components["schemas"]["GroupListing"];
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_open: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_dissolve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_file: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_handOn: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentGroups_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Media_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 状态 */
                state?: "pending" | "verified" | "rejected" | "ended";
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cards_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cards_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCardView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cards_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipIdView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_ofMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_record: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDelegationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDelegationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_letIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetInView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBackView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberSearchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_join: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisplayNameBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNameView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_document: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_guardian: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_lease: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRequestView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_vouch: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posters_book: {
        parameters: {
            query?: {
                /** @description 从第几张起（0 开始） */
                from?: number;
                /** @description 张数 */
                limit?: number;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posters_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PosterListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posters_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                code: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
            /** @description The sheet that is kept is the same. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posters_followCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_list: {
        parameters: {
            query?: {
                /** @description 楼栋 */
                buildingId?: string;
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 是否入驻 */
                joined?: components["schemas"]["RosterJoined"];
                /** @description 每页条数 */
                limit?: number;
                /** @description 室号 */
                room?: string;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_importRoster: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterImportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImportView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                rosterEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterItemView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                rosterEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterCorrectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterCorrectedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_putBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                rosterEntryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterCorrectedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                rosterEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterRemoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterRemovedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                rosterEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterUnmaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterReadableView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_removed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterRemovedListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roster_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterSearchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterFoundView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_scenes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_report: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_addInformation: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddInformationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_argue: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArgueBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_dispute: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_eraseWords: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_escalate: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_askExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_refuseExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketFileView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Alike_toTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceTree_fileProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketProofView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_follow: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowingView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_unfollow: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowingView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_followUp: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_notSolved: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotSolvedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_officesBeside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficesBesideView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceTree_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketProofView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_rate: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_recordCall: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_reply: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadableContactView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_return: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketSteps_startHandling: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartHandlingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_askSuspension: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSuspensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketTime_refuseSuspension: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToldReports_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferTransferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTransferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TicketHandOver_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag. */
                "If-Match": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackTransferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_urge: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workbench_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResidentTickets_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Alike_toDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlikeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToldReports_report: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportForBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketChangedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_queue: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 状态 */
                state?: "open" | "approved" | "rejected" | "closed";
            };
            header?: never;
            path: {
                areaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                areaId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_evidence: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffEvidenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRefView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_samePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path: {
                areaId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswerView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_give: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenConsentView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnConsentView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_switchTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentCommunityBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 哪一面的消息 */
                side?: components["schemas"]["NotificationSide"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_read: {
        parameters: {
            query?: {
                /** @description 哪一面的消息 */
                side?: components["schemas"]["NotificationSide"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_readUpTo: {
        parameters: {
            query?: {
                /** @description 哪一面的消息 */
                side?: components["schemas"]["NotificationSide"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUpToBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_unread: {
        parameters: {
            query?: {
                /** @description 哪一面的消息 */
                side?: components["schemas"]["NotificationSide"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_looks: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnOrganisations_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOrganisationsView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnOrganisations_join: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedOrganisationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnOrganisations_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitationView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnOrganisations_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnPassword_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPasswordView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_phoneBySms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneBySmsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_phoneByWechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneByWechatBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSessions_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnTickets_list: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 哪些 */
                state?: components["schemas"]["OwnTicketsFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnTickets_followed: {
        parameters: {
            query?: {
                /** @description 翻页位置 */
                cursor?: string;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketListView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Media_open: {
        parameters: {
            query: {
                /** @description 签名 */
                sign: string;
                /** @description 有效期 */
                until: string;
            };
            header?: never;
            path: {
                area: string;
                mediaId: string;
                variant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_notice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Areas_scene: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_sms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_wechatWeb: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_authorize: {
        parameters: {
            query: {
                /** @description 返回页面 */
                path: string;
                /** @description 校验串 */
                state: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_sendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentCodeView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_staffSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignInView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffEnrolmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Categories_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialAccount_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialAccount_push: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
