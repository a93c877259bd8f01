package vn.dondoc.notification.contactpoint;

/** What somebody is reached as. */
public enum ContactFunction {
    /** The officer of the agency who does the work. */
    AGENCY_OFFICER,
    AGENCY_HEAD,
    /** Who can be reached at any hour. */
    DUTY_CONTACT,
    /** The officer of the assigning body who follows the work up. */
    MONITORING_OFFICER,
    /** Chánh Văn phòng and deputies. */
    OFFICE_LEADERSHIP,
    /** Whoever reports to the Chairman. */
    CHAIRMAN_LIST
}
