package vn.dondoc.notification.notice;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction that queued these notices for channels that take them later. */
public record NoticesQueued(List<UUID> ids) {}
