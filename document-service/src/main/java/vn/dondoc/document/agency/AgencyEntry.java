package vn.dondoc.document.agency;

/**
 * What is to stand in the register under one code.
 *
 * @param writtenCode the code as the caller spelt it
 */
public record AgencyEntry(AgencyCode code, String writtenCode, AgencyDescription description) {}
