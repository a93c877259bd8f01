package vn.dondoc.kit.forgetting;

import java.time.OffsetDateTime;
import vn.dondoc.kit.archive.ArchivedThing;

/** A thing of which nothing may be kept, and when that was ordered, for the last time. */
record ForgottenThing(ArchivedThing thing, OffsetDateTime askedAt) {}
