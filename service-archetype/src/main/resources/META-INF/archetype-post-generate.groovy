import java.nio.file.Path

// The classes and the templates of this jar make the service. `./suite new` uses the same classes.
def script = Thread.currentThread().contextClassLoader.loadClass('com.example.shop.archetype.ArchetypeScript')
def properties = [artifactId: request.artifactId, groupId: request.groupId, package: request.package, version: request.version]
['port', 'stack', 'blocks'].each { properties[it] = request.properties[it] }
script.getMethod('make', Path, Map).invoke(null, Path.of(request.outputDirectory, request.artifactId), properties)
