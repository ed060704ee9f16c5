package cn.mingzhang.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.util.UriUtils;

/**
 * One page of a list as a template shows it. All its state is in its address, so every link here is a whole address within the
 * application (templates write {@code @{${listing.linkTo(1)}}}).
 *
 * @param rows the rows of this page
 * @param total all matching rows
 * @param query what the address asked
 * @param words the filter in words, one phrase a filter, in the reader's language; empty where nothing is filtered
 * @param sums by column, over all matching rows
 */
public record Listing<R>(List<R> rows, long total, ListQuery query, List<String> words, Map<String, Sum> sums) {

    private static final int NEIGHBOURS = 2;

    public Listing {
        rows = List.copyOf(rows);
        words = List.copyOf(words);
        sums = Map.copyOf(sums);
    }

    public static <R> Listing<R> of(List<R> rows, long total, ListQuery query) {
        return new Listing<>(rows, total, query, List.of(), Map.of());
    }

    public static <R> Listing<R> of(Page<R> page, ListQuery query) {
        return of(page.getContent(), page.getTotalElements(), query);
    }

    /** With the filter in words. */
    public Listing<R> saying(List<String> filterInWords) {
        return new Listing<>(rows, total, query, filterInWords, sums);
    }

    /** With the sum of a column, as a plain number and as shown. */
    public Listing<R> summing(String column, String value, String shown) {
        var more = new LinkedHashMap<>(sums);
        more.put(column, new Sum(value, shown));
        return new Listing<>(rows, total, query, words, more);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether anything narrows the list: then an empty one says "nothing matches", else "nothing yet". */
    public boolean isFiltered() {
        return !query.filters().isEmpty();
    }

    /** From 0. */
    public int page() {
        return query.page();
    }

    public int size() {
        return query.size();
    }

    public String sort() {
        return query.sort();
    }

    public boolean isDescending() {
        return query.descending();
    }

    public String path() {
        return query.path();
    }

    /** The filters as sent. */
    public Map<String, List<String>> parameters() {
        return query.filters();
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (total + size() - 1) / size()));
    }

    public boolean hasPrevious() {
        return page() > 0;
    }

    public boolean hasNext() {
        return page() < pages() - 1;
    }

    /** The number of the first row shown, from 1; 0 where none is. */
    public long from() {
        return isEmpty() ? 0 : query.offset() + 1;
    }

    /** The number of the last row shown; 0 where none is. */
    public long to() {
        return isEmpty() ? 0 : query.offset() + rows.size();
    }

    /** The sum of a column, or null where it has none. */
    public @Nullable Sum sum(String column) {
        return sums.get(column);
    }

    /** To the page before, or to the last one where the address asked for a page behind the end. */
    public String linkPrevious() {
        return linkTo(Math.min(page(), pages()) - 1);
    }

    public String linkNext() {
        return linkTo(page() + 1);
    }

    /** To another page of the same list. A page that does not exist leads to the nearest. */
    public String linkTo(int page) {
        return address(Math.max(0, Math.min(pages() - 1, page)), size(), sort(), isDescending());
    }

    /** The first and last pages and those around this one: never more than seven, however long the list. */
    public List<PageLink> pageLinks() {
        var wanted = new TreeSet<Integer>(List.of(0, pages() - 1));
        int here = Math.min(page(), pages() - 1);
        for (int near = Math.max(0, here - NEIGHBOURS); near <= Math.min(pages() - 1, here + NEIGHBOURS); near++) {
            wanted.add(near);
        }
        var links = new ArrayList<PageLink>();
        int before = -1;
        for (int page : wanted) {
            links.add(new PageLink(page, "" + (page + 1), linkTo(page), page == page(), page > before + 1));
            before = page;
        }
        return links;
    }

    /** To the first page, sorted by this field; where it is sorted so already, the other way round. */
    public String linkSorted(String field) {
        return address(0, size(), field, sort().equals(field) && !isDescending());
    }

    /** To the first page with so many rows on each. */
    public String linkSized(int size) {
        return address(0, size, sort(), isDescending());
    }

    /** {@code ascending}, {@code descending} or {@code none}, for {@code aria-sort}. */
    public String ariaSort(String field) {
        if (!sort().equals(field)) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    /** To the list without any filter. */
    public String linkWithout() {
        return path();
    }

    /** Whether a column is shown: all are, unless the address names some. */
    public boolean shows(String column) {
        return query.columns().isEmpty() || query.columns().contains(column);
    }

    /** How many of these columns are shown, for {@code colspan}. */
    public long shown(List<Option> columns) {
        return columns.stream().filter(column -> shows(column.value())).count();
    }

    /** Everything of the address but the columns and the page, as hidden fields of the form that chooses columns. */
    public List<Option> kept() {
        var kept = new ArrayList<Option>();
        parameters().forEach((name, values) -> values.forEach(value -> kept.add(new Option(name, value))));
        if (!isUsualOrder()) {
            kept.add(new Option("sort", sort() + (isDescending() ? ",desc" : ",asc")));
        }
        if (size() != ListQuery.USUAL_SIZE) {
            kept.add(new Option("size", "" + size()));
        }
        return kept;
    }

    /** All its rows as a workbook: the same filters, order and columns, with {@code .xlsx} added to the path. */
    public String linkFile() {
        var state = address(0, ListQuery.USUAL_SIZE, sort(), isDescending()).substring(path().length());
        return path() + ".xlsx" + state;
    }

    /** What follows the question mark of the first page; empty for the list as it always opens. */
    public String state() {
        var here = linkTo(0);
        return here.length() == path().length() ? "" : here.substring(path().length() + 1);
    }

    private boolean isUsualOrder() {
        return sort().equals(query.sorts().first())
                && isDescending() == query.sorts().descending();
    }

    private String address(int page, int size, String sort, boolean descending) {
        var parts = new ArrayList<String>();
        parameters()
                .forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        var sorts = query.sorts();
        if (!sort.equals(sorts.first()) || descending != sorts.descending()) {
            parts.add("sort=" + encoded(sort) + (descending ? ",desc" : ",asc"));
        }
        if (size != ListQuery.USUAL_SIZE) {
            parts.add("size=" + size);
        }
        if (!query.columns().isEmpty()) {
            parts.add("columns=" + String.join(",", query.columns()));
        }
        if (page > 0) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? path() : path() + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
