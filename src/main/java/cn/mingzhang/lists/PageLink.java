package cn.mingzhang.lists;

/**
 * One link of a pager.
 *
 * @param page from 0
 * @param label the page as people count, from 1
 * @param href where it leads
 * @param current whether it is the page shown
 * @param afterGap whether pages are left out before it (an ellipsis stands there)
 */
public record PageLink(int page, String label, String href, boolean current, boolean afterGap) {}
