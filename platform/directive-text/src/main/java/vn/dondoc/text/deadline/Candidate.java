package vn.dondoc.text.deadline;

/**
 * A deadline that a rule has found.
 *
 * @param strength 3 where the words leave no doubt ("trước ngày"), 2 of a period or a range, 1 where only the context tells
 */
record Candidate(Deadline deadline, int strength) {

    /** The same in a text that begins so many characters earlier. */
    Candidate movedBy(int characters) {
        return new Candidate(
                new Deadline(
                        deadline.kind(),
                        deadline.value(),
                        deadline.from(),
                        deadline.phrase(),
                        deadline.inclusive(),
                        deadline.start() + characters,
                        deadline.end() + characters),
                strength);
    }
}
