package cn.mingzhang.sheets;

import jakarta.servlet.http.HttpServletResponse;

/** Who takes over a file that has too many rows to be waited for, and hears how far a file is. */
public interface Patience {

    /**
     * Whether the file is written later instead: then the answer has been given, and nothing of the list is sent.
     *
     * @param titleKey the message key of the list's title
     */
    boolean defers(String titleKey, Taken what, HttpServletResponse response);

    /** The same of what is no list: whoever makes it knows whether it takes {@code long} to make. */
    boolean defers(String titleKey, Taken what, boolean takesLong, HttpServletResponse response);

    /** After every some thousand rows: how many there are by now. */
    void wrote(long rows);
}
