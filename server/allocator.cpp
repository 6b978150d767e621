// How jemalloc is to work. With thousands of connections, what lies on ordinary pages is more pages than the processor remembers the
// places of: huge ones, where the system has them, take a twentieth off what a delivery to a full hall costs.
extern "C" {
extern const char* malloc_conf;  // jemalloc(3), "TUNING"
const char* malloc_conf = "thp:always";
}
