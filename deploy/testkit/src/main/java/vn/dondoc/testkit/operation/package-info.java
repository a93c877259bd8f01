/** What is asked of every operation of a service, one by one, as its API description names them: who may call it, and what it makes of hostile requests. */
@NullMarked
package vn.dondoc.testkit.operation;

import org.jspecify.annotations.NullMarked;
