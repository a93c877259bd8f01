package vn.dondoc.task;

import vn.dondoc.testkit.contract.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String rootPackage() {
        return "vn.dondoc.task";
    }
}
