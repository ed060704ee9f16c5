/**
 * 规模数据: fills a demo database with as many invented problems as asked, so that the application can be measured at the size it
 * is made for. Rows are loaded by the owner's login with the guards off and then proved to be what the guards would have let in
 * ({@link cn.mingzhang.generator.Invariants}); an office's database is refused.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "closure", "people", "database"})
@NullMarked
package cn.mingzhang.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
