package vn.dondoc.task.officelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an office's list: what is still owed of a task by one day.
 *
 * @param leads codes of the agencies that still owe it, in their order, with semicolons between
 * @param leadNames their names, likewise
 * @param coordinating codes of those that help
 * @param dueOn the deadline in force; null where the task has no day
 * @param awaited whether all of it was reported and waits for the office's acceptance
 */
record OpenTask(
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable String item,
        String content,
        String leads,
        String leadNames,
        @Nullable String coordinating,
        @Nullable LocalDate dueOn,
        boolean awaited) {}
