/** Proofs that the audit holds as evidence: how it is sealed in every service, and that tampering with it is found. */
@NullMarked
package vn.dondoc.testkit.evidence;

import org.jspecify.annotations.NullMarked;
