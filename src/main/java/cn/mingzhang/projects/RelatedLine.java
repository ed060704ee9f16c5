package cn.mingzhang.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record about a project, ready to be shown.
 *
 * @param kindKey the message key of what kind of record it is
 * @param number the number by which the office knows it
 * @param words what it is about
 * @param stateKey the message key of where it stands
 * @param tone of the state: neutral, info, good, warn or bad
 * @param href its page within the application
 * @param on the day by which it stands in the project's timeline; null where it has none
 */
public record RelatedLine(
        String kindKey,
        String number,
        String words,
        String stateKey,
        String tone,
        String href,
        @Nullable LocalDate on) {}
