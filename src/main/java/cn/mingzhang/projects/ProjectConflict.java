package cn.mingzhang.projects;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two versions of a card beside each other.
 *
 * @param version the version as it stands; what is chosen is saved on it
 * @param who saved it
 */
record ProjectConflict(String number, long version, String who, String when, List<Line> lines) {

    /**
     * One field. Values are as the form holds them, and in words.
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
            return theirs.equals(yours) || sameNumber();
        }

        private boolean sameNumber() {
            try {
                return new BigDecimal(theirs).compareTo(new BigDecimal(yours)) == 0;
            } catch (NumberFormatException words) {
                return false;
            }
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
