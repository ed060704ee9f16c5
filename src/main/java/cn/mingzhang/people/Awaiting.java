package cn.mingzhang.people;

import java.util.List;

/**
 * 角标: how many wait on an officer, beside the section in the navigation. Each capability says it as rows in SQL, and all are
 * counted in one statement a page. It is never more than what he may see: what {@link Waiting} shows him on his desk is what
 * is counted here.
 */
public interface Awaiting {

    List<Rows> rowsOf(Officer officer);

    /**
     * @param section its key in the navigation
     * @param onDesk whether the desk shows them, so that they count there too
     * @param sql {@code SELECT ...} of as many rows as wait; {@code :me}, {@code :myUnit}, {@code :units} (what {@link Scopes}
     *     gives him) and {@code :today} may be used
     */
    record Rows(String section, boolean onDesk, String sql) {}
}
