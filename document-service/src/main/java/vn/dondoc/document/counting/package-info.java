/**
 * Counting documents, in and out, by type, issuer and period: as numbers, as tables, and as the sentence of the yearly reports.
 *
 * <ul>
 *   <li>An incoming document counts on the day it arrived, an outgoing one on the day it was issued; drafts do not count.
 *   <li>What was replaced or revoked later was issued all the same, and counts.
 *   <li>Legal documents (quy phạm pháp luật) are told by their series, and counted apart from others of the same type.
 *   <li>One statement on an index that has all it needs.
 * </ul>
 *
 * <p>Knows directives, the service's root package, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.counting;

import org.jspecify.annotations.NullMarked;
