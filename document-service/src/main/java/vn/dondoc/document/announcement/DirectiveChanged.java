package vn.dondoc.document.announcement;

import vn.dondoc.document.directive.Directive;

/** A directive came into the register or is described anew; its row is written, the transaction still open. */
public record DirectiveChanged(Directive directive) {}
