package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import org.jspecify.annotations.Nullable;

/**
 * A card was opened or amended by hand or by import; published in the same transaction. Not published for what another record
 * carries onto the card ({@link ProjectRegister#carry}).
 *
 * @param before null for a new card
 */
public record CardWritten(ProjectNumber number, @Nullable NewProject before, NewProject after, Officer officer) {}
