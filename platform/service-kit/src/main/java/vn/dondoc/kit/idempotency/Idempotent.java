package vn.dondoc.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method: a request with {@code Idempotency-Key} takes effect once per caller and key. The same key and
 * request get the stored answer, whatever host it was asked of; the same key with another request 422; while the first still
 * runs 409. A body is the same byte for byte.
 *
 * <p>Only answers of success are stored: what was refused left nothing behind and is judged anew.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
