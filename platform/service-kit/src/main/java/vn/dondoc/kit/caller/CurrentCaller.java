package vn.dondoc.kit.caller;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the {@link Caller} of the current request; a bean, where a record cannot be one. */
public class CurrentCaller {

    private final @Nullable Caller caller;

    /** For the container's proxy only. */
    protected CurrentCaller() {
        this.caller = null;
    }

    CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    public Caller get() {
        return Objects.requireNonNull(caller);
    }
}
