package vn.dondoc.document.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The system that handed a directive over, and what the directive is called there; one pair stands once in a body's register.
 */
@Embeddable
public record Origin(
        @Column(name = "source") String source,
        @Column(name = "source_id") String sourceId) {}
