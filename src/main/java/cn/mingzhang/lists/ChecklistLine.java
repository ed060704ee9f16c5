package cn.mingzhang.lists;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a step, shown before anybody presses the button.
 *
 * @param met whether it is met now
 * @param text the condition in the reader's language
 * @param href where it can be put right; null where it is met or cannot be put right by a page
 */
public record ChecklistLine(
        boolean met, String text, @Nullable String href) {}
