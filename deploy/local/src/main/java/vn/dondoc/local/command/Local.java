package vn.dondoc.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;

/** Runs one command of {@code ./dondoc}. Exit codes: 0 done, 1 failed with one sentence on standard error. */
public final class Local {
    private Local() {}

    public static void main(String[] args) {
        Installation installation =
                new Installation(Path.of(System.getProperty("dondoc.root", "")).toAbsolutePath());
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        try {
            run(installation, args.length == 0 ? "" : args[0], rest);
        } catch (LocalFailureException e) {
            fail(e.sentence());
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            fail("interrupted");
        }
    }

    private static void run(Installation installation, String command, List<String> rest)
            throws LocalFailureException, IOException, InterruptedException {
        switch (command) {
            case "up" -> UpCommand.run(installation, rest);
            case "demo" -> DemoCommand.run(installation, rest);
            case "token" -> TokenCommand.run(installation, rest);
            case "audit" -> AuditCommand.run(installation, rest);
            case "republish" -> RepublishCommand.run(installation, rest);
            case "clock" -> ClockCommand.run(installation, rest);
            case "stop" -> StopCommand.run(installation, rest);
            default -> throw new LocalFailureException("There is no command \"" + command + "\"; see ./dondoc help.");
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
