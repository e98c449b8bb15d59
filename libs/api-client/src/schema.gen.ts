/** Made by generate.mjs from the OpenAPI document of the API. Do not edit. */

export interface paths {
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["Areas_get"];
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
        delete: operations["DutyWork_takeBack"];
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
        put: operations["DutyWork_keepLine"];
        post?: never;
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
        get: operations["Duty_people"];
        put?: never;
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
        get: operations["Duty_handOver"];
        put: operations["Duty_writeHandOver"];
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
        post: operations["Duty_acceptHandOver"];
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
        get: operations["Roles_list"];
        put?: never;
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
        post: operations["Roles_end"];
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
        post: operations["Areas_merge"];
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
        post: operations["Roles_reset"];
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
        get: operations["Workbench_list"];
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
        get: operations["Areas_buildings"];
        put?: never;
        post: operations["Areas_addBuildings"];
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
        get: operations["Members_list"];
        put?: never;
        post?: never;
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
        post: operations["Members_unmask"];
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
        put: operations["Memberships_rename"];
        post?: never;
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
        post: operations["Memberships_leave"];
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
        post: operations["Memberships_vouch"];
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
        get?: never;
        put?: never;
        post: operations["Members_importRoster"];
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
        get: operations["ResidentTickets_list"];
        put?: never;
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
        post: operations["TicketSteps_accept"];
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
        post: operations["TicketSteps_decline"];
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
        post: operations["TicketSteps_escalate"];
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
        get: operations["Workbench_file"];
        put?: never;
        post?: never;
        delete?: never;
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
        post: operations["ResidentTickets_notSolved"];
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
        post: operations["TicketSteps_reply"];
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
        post: operations["TicketSteps_resolve"];
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
        post: operations["TicketSteps_startHandling"];
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
        post: operations["ResidentTickets_withdraw"];
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
        put: operations["Me_switchTo"];
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
        get: operations["Me_looks"];
        put?: never;
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
        get: operations["OwnTickets_list"];
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
        get: operations["Categories_list"];
        put?: never;
        post?: never;
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
        ApproveBody: {
            /**
             * Format: uuid
             * @description 底册条目
             */
            rosterEntryId?: string;
        };
        AreaListView: {
            /** @description 区划 */
            areas: components["schemas"][];
        };
        AreaWithChildrenView: {
            /** @description 本级 */
            area: components["schemas"];
            /** @description 下级 */
            children: components["schemas"][];
        };
        AssignmentIdView: {
            /**
             * Format: uuid
             * @description 分工
             */
            assignmentId: string;
        };
        AuthorizeView: {
            /** @description 微信授权地址 */
            url: string;
        };
        BuildingCountView: {
            /** @description 楼栋数 */
            buildings: number;
        };
        BuildingListView: {
            /** @description 楼栋 */
            buildings: components["schemas"][];
        };
        CallBody: {
            /** @description 通话内容 */
            call: string;
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
            /** @description 没通过的原因 */
            decision: string | null;
            /** @description 材料 */
            evidence: components["schemas"][];
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
            /** @description 是否等监护人同意 */
            needsGuardian: boolean;
            /**
             * Format: date-time
             * @description 提交时间
             */
            openedAt: string;
            /** @description 申请人 */
            person: components["schemas"];
            /** @description 需要核实的原因 */
            reasons: string[];
            /** @description 与房屋的关系 */
            relation: components["schemas"]["Relation"];
            /** @description 同一室在底册里的人 */
            roster: components["schemas"][];
            /** @description 状态 */
            state: components["schemas"]["CaseState"];
        };
        CaseListView: {
            /** @description 核实事项 */
            cases: components["schemas"][];
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
        CategoriesView: {
            /** @description 类别 */
            categories: components["schemas"][];
        };
        /** @enum {string} */
        ClockFilter: "overdue" | "warned" | "running";
        /** @enum {string} */
        ClockKind: "first-reply" | "start-handling" | "follow-up" | "close";
        ConsentBody: {
            /** @description 隐私说明版本 */
            version: number;
        };
        CurrentCommunityBody: {
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
        };
        DeclineBody: {
            /** @description 该找谁 */
            guidance: string;
        };
        DeskMembersView: {
            /** @description 人员 */
            people: components["schemas"][];
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
        DutyWeekView: {
            /** @description 无人值班的时段 */
            gaps: components["schemas"][];
            /**
             * Format: date
             * @description 周一
             */
            monday: string;
            /** @description 对外姓名 */
            nameRule: components["schemas"]["PublicNameRule"];
            /** @description 班次 */
            shifts: components["schemas"][];
        };
        EndRoleBody: {
            /** @description 原因 */
            reason: string;
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
        /**
         * @description 称呼
         * @enum {string}
         */
        FormOfAddress: "mister" | "madam" | "comrade" | "resident";
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
            grants: components["schemas"][];
            /** @description 下一页 */
            next: string | null;
        };
        GrantRefView: {
            /**
             * Format: uuid
             * @description 授权
             */
            grantId: string;
        };
        /**
         * @description 开始处置的动作
         * @enum {string}
         */
        HandlingAct: "visit" | "photo" | "call" | "crew";
        HandOverBody: {
            /** @description 交接内容 */
            note: string;
        };
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
            waiting: components["schemas"][];
        };
        InboxView: {
            /** @description 消息 */
            items: components["schemas"][];
            /** @description 下一页 */
            next?: string;
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
            next: "guardian" | "evidence" | "wait" | null;
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
            lines: components["schemas"][];
        };
        LookListView: {
            /** @description 查看记录 */
            looks: components["schemas"][];
            /** @description 下一页 */
            next: string | null;
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
        MakeStaffBody: {
            /** @description 职务 */
            post: string;
            /** @description 对外姓名 */
            publicName: string;
            /** @description 角色 */
            role: components["schemas"]["GivableRole"];
            /** @description 用户名 */
            username: string;
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
            members: components["schemas"][];
            /** @description 下一页 */
            next: string | null;
        };
        MembershipRefView: {
            /**
             * Format: uuid
             * @description 入驻
             */
            membershipId: string;
        };
        MergeBody: {
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
            consent: components["schemas"];
            /** @description 入驻 */
            memberships: components["schemas"][];
            /** @description 已验证的手机号 */
            phone: components["schemas"] | null;
            /** @description 角色 */
            roles: components["schemas"][];
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
        NotSolvedBody: {
            /** @description 照片 */
            photos?: string[];
            /** @description 没解决的原因 */
            reason: string;
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
        PlanBody: {
            /**
             * Format: uuid
             * @description 部门
             */
            organisationId?: string;
            /** @description 班次 */
            shifts: components["schemas"][];
        };
        PlannedView: {
            /** @description 班次 */
            shiftIds: string[];
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
        ReadUpToBody: {
            /**
             * Format: uuid
             * @description 看到的最新一条
             */
            upTo: string;
        };
        RefreshBody: {
            /** @description 续期凭证 */
            refreshToken: string;
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
            point?: components["schemas"];
            /**
             * @description 内容
             * @example 3 号楼一楼楼道灯坏了，晚上看不见台阶
             */
            text: string;
            /** @description 公开范围 */
            visibility?: components["schemas"]["TicketVisibility"];
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
            /** @description 结果说明 */
            result: string;
        };
        /** @enum {string} */
        ResponsibleFilter: "here" | "anyone";
        RosterImportBody: {
            /** @description 底册 */
            lines: components["schemas"][];
        };
        RosterImportView: {
            /** @description 新增 */
            added: number;
            /** @description 原有 */
            known: number;
        };
        SceneListView: {
            /** @description 场景码 */
            scenes: components["schemas"][];
        };
        SceneView: {
            /** @description 楼栋 */
            building: components["schemas"] | null;
            /** @description 社区 */
            community: components["schemas"];
            /** @description 街镇 */
            street: components["schemas"] | null;
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
        SessionListView: {
            /** @description 会话 */
            sessions: components["schemas"][];
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
            enrolment: components["schemas"] | null;
            /** @description 登录凭证 */
            session: components["schemas"] | null;
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
            allClocks: components["schemas"][];
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 类别 */
            category: components["schemas"];
            /** @description 正在计时 */
            clocks: components["schemas"][];
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 结果名称 */
            endingName: string | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 编号 */
            number: string;
            /** @description 现在可以做 */
            openSteps: string[];
            /** @description 照片 */
            photos: components["schemas"][];
            /** @description 地点说明 */
            place: string | null;
            /** @description 地图位置 */
            point: components["schemas"] | null;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 居民称呼 */
            reporterName: string | null;
            /** @description 负责单位 */
            responsible: components["schemas"];
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
            timeline: components["schemas"][];
            /** @description 版本 */
            version: number;
            /** @description 公开范围 */
            visibility: components["schemas"]["TicketVisibility"];
        };
        TicketListView: {
            /** @description 下一页 */
            next?: string;
            /** @description 事项 */
            tickets: components["schemas"][];
        };
        /**
         * @description 状态
         * @enum {string}
         */
        TicketState: "submitted" | "accepted" | "handling" | "escalated" | "resolved" | "followed-up" | "rated" | "closed" | "reopened" | "declined" | "withdrawn";
        /** @enum {string} */
        TicketStateFilter: "open" | "submitted" | "accepted" | "handling" | "escalated" | "resolved" | "followed-up" | "rated" | "closed" | "reopened" | "declined" | "withdrawn";
        TicketView: {
            /** @description 全部计时 */
            allClocks: components["schemas"][];
            /**
             * @description 社区
             * @example 310113003001
             */
            areaId: number;
            /** @description 社区名称 */
            areaName: string;
            /** @description 楼栋 */
            buildingName: string | null;
            /** @description 类别 */
            category: components["schemas"];
            /** @description 正在计时 */
            clocks: components["schemas"][];
            /** @description 结果 */
            ending: components["schemas"]["TicketEnding"] | null;
            /** @description 结果名称 */
            endingName: string | null;
            /** @description 内容开头 */
            excerpt: string | null;
            /** @description 是我报的 */
            mine: boolean;
            /** @description 编号 */
            number: string;
            /** @description 现在可以做 */
            openSteps: string[];
            /** @description 照片 */
            photos: components["schemas"][];
            /** @description 地点说明 */
            place: string | null;
            /** @description 地图位置 */
            point: components["schemas"] | null;
            /**
             * Format: date-time
             * @description 上报时间
             */
            reportedAt: string;
            /** @description 负责单位 */
            responsible: components["schemas"];
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
            timeline: components["schemas"][];
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
        TodayView: {
            /** @description 今天值班 */
            onDuty: components["schemas"] | null;
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
        VerificationView: {
            /** @description 条数 */
            entries: number;
            /** @description 问题 */
            faults: components["schemas"][];
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
    DutyWork_takeBack: {
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
    Duty_handOver: {
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
    Duty_writeHandOver: {
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
    Duty_acceptHandOver: {
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
    Areas_merge: {
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
                /** @description 排序 */
                order?: components["schemas"]["WorkbenchOrder"];
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
                /** @description 姓名 */
                name?: string;
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
    Members_importRoster: {
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
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
    TicketSteps_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
    TicketSteps_followUp: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
    TicketSteps_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
    TicketSteps_startHandling: {
        parameters: {
            query?: never;
            header: {
                /** @description One key per thing the person does; repeating the request with it has no second effect. */
                "Idempotency-Key": string;
                /** @description The ETag of the ticket as it was seen; 412 when a colleague was faster. */
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
            query?: never;
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
            query?: never;
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
}
