// FreeType's modules: the smooth rasteriser only. HarfBuzz reads the fonts and gives the outlines.
FT_USE_MODULE(FT_Renderer_Class, ft_smooth_renderer_class)
