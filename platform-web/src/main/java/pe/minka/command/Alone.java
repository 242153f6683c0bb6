package pe.minka.command;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import pe.minka.files.FileSettings;

/** The commands that need no running platform, and the few parts of it that they look at or use as they are. */
@ComponentScan(
        basePackages = {"pe.minka.command.backup", "pe.minka.command.doctor"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ComponentScan(basePackages = "pe.minka.files.store", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(FileSettings.class)
@ComponentScan(
        basePackages = "pe.minka",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "pe\\.minka\\.shared\\.TimeConfiguration",
                            "pe\\.minka\\.gamification\\.RedisConfiguration",
                            "pe\\.minka\\.members\\.PasswordPolicy",
                            "pe\\.minka\\.members\\.Passwords"
                        }),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Alone {}
