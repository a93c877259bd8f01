/** Holds the manifests, rendered, against their schemas, the services' settings and contracts, and deploy/local. */
@NullMarked
package vn.dondoc.kubernetes;

import org.jspecify.annotations.NullMarked;
