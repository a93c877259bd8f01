package vn.dondoc.task.repetition;

import java.time.Instant;
import vn.dondoc.task.position.Standing;

/**
 * What an answer hangs on, read before the answer.
 *
 * @param epoch of the database
 * @param asOf in business time
 */
public record Basis(Standing standing, int epoch, Instant asOf) {}
