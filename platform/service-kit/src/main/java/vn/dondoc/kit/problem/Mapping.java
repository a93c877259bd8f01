package vn.dondoc.kit.problem;

/** Where our exception mappers stand among others for the same exception: the lowest priority wins. */
final class Mapping {

    /** Before the mappers of the problem library, which know neither our types nor JSON Pointers. */
    static final int BEFORE_THE_LIBRARY = 1;

    private Mapping() {}
}
