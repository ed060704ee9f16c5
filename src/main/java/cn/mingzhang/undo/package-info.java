/**
 * 撤销: small deeds that nobody signs can be undone by who did them, for the hours that the office allows (UNDO_HOURS), while
 * nothing was signed or built upon them. An undoing is a deed of its own in the trail; nothing is deleted.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "lists", "people", "refusals"})
@NullMarked
package cn.mingzhang.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
