package vn.dondoc.local.system;

import vn.dondoc.local.HttpEndpoint;
import vn.dondoc.local.HttpEndpoint.Answer;

/** The smallest program that looks like a service. Arguments: port, status of its readiness. */
final class ReadyProgram {
    private ReadyProgram() {}

    public static void main(String[] args) throws Exception {
        HttpEndpoint.start(
                Integer.parseInt(args[0]),
                request -> Answer.empty(request.path().equals("/q/health/ready") ? Integer.parseInt(args[1]) : 404));
        Thread.currentThread().join();
    }
}
