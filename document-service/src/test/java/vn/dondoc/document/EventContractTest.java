package vn.dondoc.document;

import vn.dondoc.testkit.contract.EventContract;

/** Our frozen examples keep their schemas. */
class EventContractTest implements EventContract {}
