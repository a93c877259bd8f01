package vn.dondoc.document;

import vn.dondoc.testkit.EventContract;

/** Our frozen examples keep their schemas. */
class EventContractTest implements EventContract {}
