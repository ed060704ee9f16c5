package cn.mingzhang.problems;

import java.util.List;

/**
 * Two versions of what was logged, beside each other.
 *
 * @param version the version as it stands; what is chosen is saved on it
 */
record BasicsConflict(String number, int version, String who, String when, List<Line> lines) {

    /**
     * One field: as the form holds it, and in words.
     *
     * @param takeTheirs what is chosen at first: theirs where the reader left the field alone
     * @param both whether both have changed it
     */
    record Line(
            String property,
            String label,
            String theirs,
            String yours,
            String theirsInWords,
            String yoursInWords,
            boolean takeTheirs,
            boolean both) {
        boolean isAlike() {
            return theirs.equals(yours);
        }
    }

    public List<Line> alike() {
        return lines.stream().filter(Line::isAlike).toList();
    }

    public List<Line> different() {
        return lines.stream().filter(line -> !line.isAlike()).toList();
    }

    public boolean isSame() {
        return different().isEmpty();
    }
}
