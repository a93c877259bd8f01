package vn.dondoc.kit.validation;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.ws.rs.Path;

/** Nobody has to remember it: the build binds {@link ParameterValidation} to whatever has a path. */
public class ResourcesValidated implements BuildCompatibleExtension {

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Path.class)
    public void validate(ClassConfig resource) {
        if (resource.info().hasAnnotation(Path.class)) {
            resource.addAnnotation(Validated.class);
        }
    }
}
