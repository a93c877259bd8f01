package vn.dondoc.text.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CuedPatternTest {

    private static final CuedPattern EVERY = CuedPattern.of("(?:hang|moi)\\s+(?:thang|nam)\\s?", "hang", "moi");

    @Test
    void findsWhereACueStands() {
        assertTrue(EVERY.isIn("bao cao moi thang"));
        assertFalse(EVERY.isIn("moi nguoi"), "a cue is not yet a match");
        assertFalse(EVERY.isIn("bao cao truoc ngay 5"));
    }

    @Test
    void aTextWithoutACueIsLeftWhole() {
        assertEquals("bao cao truoc ngay 5", EVERY.without("bao cao truoc ngay 5"));
        assertEquals("bao cao ve So", EVERY.without("bao cao hang nam ve So"));
    }
}
