package vn.dondoc.kit.worker;

/**
 * The port has been open for a moment: work in the background may begin. Whoever observes this instead of the start leaves
 * processor and connections to the first probe and the first requests, and does nothing in a process that only migrates.
 */
public record ServiceOpened() {}
