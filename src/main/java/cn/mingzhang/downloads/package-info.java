/**
 * 我的下载: a list too long to be waited for is written in the background as its officer, and waits here until it is fetched or has
 * grown old. It is asked by the list's own address, so that no list has to know: rights are those of that day, at the run and
 * again at the fetching.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "compartment", "jobs", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.downloads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
