package vn.dondoc.document;

import vn.dondoc.testkit.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String rootPackage() {
        return "vn.dondoc.document";
    }
}
