package vn.dondoc.notification;

import vn.dondoc.testkit.contract.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String rootPackage() {
        return "vn.dondoc.notification";
    }
}
