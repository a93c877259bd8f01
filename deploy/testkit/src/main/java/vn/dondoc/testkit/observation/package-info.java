/** What each service shows to those who watch it. */
@NullMarked
package vn.dondoc.testkit.observation;

import org.jspecify.annotations.NullMarked;
