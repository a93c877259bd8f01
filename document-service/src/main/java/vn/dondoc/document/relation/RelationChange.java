package vn.dondoc.document.relation;

import java.util.List;

/** What a directive said of others, and what it says now. */
public record RelationChange(List<RelationRequest> before, List<RelationRequest> after) {}
