package cn.mingzhang.lists;

/**
 * The sum of a column over all matching rows, not only those of the page.
 *
 * @param value a plain number for {@code data-sum}: {@code 1234.50}
 * @param shown as read: {@code 1,234.50}
 */
public record Sum(String value, String shown) {}
